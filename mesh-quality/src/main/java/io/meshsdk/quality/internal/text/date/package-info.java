/** Judges dates, times and durations: those of ISO 8601, and dates of a pattern that the user gives. */
@NullMarked
package io.meshsdk.quality.internal.text.date;

import org.jspecify.annotations.NullMarked;
