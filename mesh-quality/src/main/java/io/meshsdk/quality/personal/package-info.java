/** Finds columns that hold personal data. Start at {@link io.meshsdk.quality.personal.PersonalColumns}. */
@NullMarked
package io.meshsdk.quality.personal;

import org.jspecify.annotations.NullMarked;
