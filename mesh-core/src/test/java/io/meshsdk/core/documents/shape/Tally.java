package io.meshsdk.core.documents.shape;

import java.util.ArrayList;
import java.util.List;

/** Counts verdicts. */
final class Tally {
    private final List<String> unlisted = new ArrayList<>();
    private final List<String> stricterThanStrict = new ArrayList<>();
    private int valid;
    private int invalid;
    private int listed;
    private int notCompared;

    void agreed(boolean isValid) {
        if (isValid) {
            valid++;
        } else {
            invalid++;
        }
    }

    void disagreed(boolean isListed, String what) {
        if (isListed) {
            listed++;
        } else {
            unlisted.add(what);
        }
    }

    void notCompared() {
        notCompared++;
    }

    /** Notes a document that strictly has no finding, and leniently an error. */
    void stricterThanStrict(String what) {
        stricterThanStrict.add(what);
    }

    List<String> stricterThanStrict() {
        return stricterThanStrict;
    }

    List<String> unlisted() {
        return unlisted;
    }

    @Override
    public String toString() {
        return "%d documents and mutants compared (%d valid, %d invalid by both), %d disagreements listed, %d not; %d without a schema"
                .formatted(
                        valid + invalid + listed + unlisted.size(),
                        valid,
                        invalid,
                        listed,
                        unlisted.size(),
                        notCompared);
    }
}
