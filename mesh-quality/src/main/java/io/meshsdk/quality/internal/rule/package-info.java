/** Rules compiled for the columns they judge. */
@NullMarked
package io.meshsdk.quality.internal.rule;

import org.jspecify.annotations.NullMarked;
