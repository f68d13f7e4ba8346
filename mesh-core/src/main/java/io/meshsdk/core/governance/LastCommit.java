package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;

/**
 * What the newest publication of a table says of when it was made, and of the bundle of policies that judged it.
 *
 * @param at when it was made, by the clock of its host
 * @param bundle the bundle in force then; empty where there was none
 * @since 0.1.0
 */
@CheckReturnValue
public record LastCommit(Instant at, Optional<BundleMark> bundle) {}
