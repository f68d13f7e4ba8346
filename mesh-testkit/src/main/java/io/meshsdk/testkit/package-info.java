/** Proves providers against their contracts. */
@NullMarked
package io.meshsdk.testkit;

import org.jspecify.annotations.NullMarked;
