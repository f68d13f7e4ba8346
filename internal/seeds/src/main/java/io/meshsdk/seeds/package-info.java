/** Where properties begin. */
@NullMarked
package io.meshsdk.seeds;

import org.jspecify.annotations.NullMarked;
