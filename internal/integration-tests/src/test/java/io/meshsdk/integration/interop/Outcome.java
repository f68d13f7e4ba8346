package io.meshsdk.integration.interop;

/** How an operation on a table that Spark wrote ends. */
enum Outcome {
    /** What is read afterwards is what it has to be. */
    WORKS("yes"),
    /** A typed error names the feature, and the table is as it was. */
    REFUSED("refused"),
    /** A typed error says that no table is treated so. */
    MISSING("not yet"),
    /** It fails with another error, or what is read is wrong. */
    BROKEN("no");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** Returns the word of the reference page. */
    String word() {
        return word;
    }
}
