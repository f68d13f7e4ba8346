package io.meshsdk.core.publication;

/**
 * What was found of a publication as it stands.
 *
 * @param admission what was found before its data was opened, and by whom
 * @param judgement that, with what the data adds where it was measured
 */
record Judged(Admission admission, Judgement judgement) {
    boolean passes() {
        return judgement.passes();
    }
}
