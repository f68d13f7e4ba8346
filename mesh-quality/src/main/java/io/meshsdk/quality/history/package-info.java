/**
 * Judges a metric by its own history, and by conditions written as text: {@link
 * io.meshsdk.quality.history.AnomalyRule} and {@link io.meshsdk.quality.history.AlertCondition}.
 */
@NullMarked
package io.meshsdk.quality.history;

import org.jspecify.annotations.NullMarked;
