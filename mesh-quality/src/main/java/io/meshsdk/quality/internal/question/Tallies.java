package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.internal.state.Tally;

/** Answers that are tallies. */
final class Tallies {
    private Tallies() {}

    /**
     * Returns how many broke a promise.
     *
     * @param noun what is counted
     * @param published the tally of the rows that can be pointed at
     */
    static Answer.Counted counted(String expected, String noun, Tally tally, Tally published) {
        return new Answer.Counted(
                expected,
                "%d of %d %s break it".formatted(tally.failing(), tally.evaluated(), noun),
                tally.evaluated(),
                tally.failing(),
                published.first());
    }
}
