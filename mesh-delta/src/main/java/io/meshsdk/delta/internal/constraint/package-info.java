/** What a table declares of its rows, and what rows break. */
@NullMarked
package io.meshsdk.delta.internal.constraint;

import org.jspecify.annotations.NullMarked;
