/** What is measured of rows, each with a state of its own. */
@NullMarked
package io.meshsdk.quality.internal.probe;

import org.jspecify.annotations.NullMarked;
