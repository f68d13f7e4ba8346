/** Decides who publishes, reads and finds a product, and masks what consumers see. */
@NullMarked
package io.meshsdk.core.access;

import org.jspecify.annotations.NullMarked;
