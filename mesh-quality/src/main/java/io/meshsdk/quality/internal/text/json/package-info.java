/** Judges documents of JSON over their bytes. */
@NullMarked
package io.meshsdk.quality.internal.text.json;

import org.jspecify.annotations.NullMarked;
