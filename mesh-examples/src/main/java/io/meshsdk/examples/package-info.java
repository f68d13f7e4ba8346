/** Shows data products from definition to use. */
@NullMarked
package io.meshsdk.examples;

import org.jspecify.annotations.NullMarked;
