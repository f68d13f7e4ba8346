package io.meshsdk.core.compatibility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects changes, each at its path. */
final class Findings {
    private final String path;
    private final List<Change> found;

    Findings(String path) {
        this(path, new ArrayList<>());
    }

    private Findings(String path, List<Change> found) {
        this.path = path;
        this.found = found;
    }

    /** Returns where changes below are collected, together with those found here. */
    Findings at(String below) {
        return new Findings(path + below, found);
    }

    List<Change> all() {
        return Collections.unmodifiableList(found);
    }

    int size() {
        return found.size();
    }

    void add(Change change) {
        found.add(change);
    }

    void add(ChangeKind kind, String sentence) {
        add(kind, sentence, remedy(kind.bump()));
    }

    void add(ChangeKind kind, String sentence, String remedy) {
        add(kind, kind.affected(), sentence, remedy);
    }

    void add(ChangeKind kind, Affected affected, String sentence, String remedy) {
        found.add(new Change(path, kind, affected, kind.bump(), sentence, remedy));
    }

    /** Adds one of three kinds, or none where a strictness is the same. */
    void add(Strictness strictness, ChangeKind tighter, ChangeKind looser, ChangeKind other, String sentence) {
        switch (strictness) {
            case TIGHTER -> add(tighter, sentence);
            case LOOSER -> add(looser, sentence);
            case OTHER -> add(other, sentence);
            case SAME -> {}
        }
    }

    /** Adds that words changed, where they did. */
    void words(String part, Object before, Object after) {
        if (!before.equals(after)) {
            at("." + part)
                    .add(
                            ChangeKind.REWORDED,
                            "What is said under '%s' reads otherwise; no promise did".formatted(part));
        }
    }

    /** Adds that something differs of which nothing was found since there were so many changes. */
    void otherwise(int size, Object before, Object after) {
        if (size == found.size() && !before.equals(after)) {
            add(ChangeKind.REWORDED, "It says the same in other words or another order");
        }
    }

    private static String remedy(Bump bump) {
        return switch (bump) {
            case MAJOR -> "Keep it as it was, or raise the major version";
            case MINOR -> "Raise the minor version";
            case PATCH, NONE -> "Raise the patch version";
        };
    }
}
