/**
 * Judges texts of known formats over their bytes: {@link io.meshsdk.quality.internal.text.format.TextFormats} finds the
 * matcher of a name.
 */
@NullMarked
package io.meshsdk.quality.internal.text.format;

import org.jspecify.annotations.NullMarked;
