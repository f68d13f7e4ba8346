/** Finds columns that hold personal data. Start at {@link io.meshsdk.quality.personal.PersonalData}. */
@NullMarked
package io.meshsdk.quality.personal;

import org.jspecify.annotations.NullMarked;
