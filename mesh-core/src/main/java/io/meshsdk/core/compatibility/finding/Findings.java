package io.meshsdk.core.compatibility.finding;

import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects changes, each at its path. What is found below a path is collected together with what is found at it.
 *
 * @since 0.1.0
 */
public final class Findings {
    private final String path;
    private final List<Change> found;

    /** Creates findings at a path, none so far. */
    public Findings(String path) {
        this(path, new ArrayList<>());
    }

    private Findings(String path, List<Change> found) {
        this.path = path;
        this.found = found;
    }

    /** Returns where changes below are collected, together with those found here. */
    public Findings at(String below) {
        return new Findings(path + below, found);
    }

    /** Returns what was found so far, here and at all other paths, in the order it was found. */
    public List<Change> all() {
        return Collections.unmodifiableList(found);
    }

    /** Returns how many changes were found so far, here and at all other paths. */
    public int size() {
        return found.size();
    }

    /** Adds a change with the remedy that is usual for its bump. */
    public void add(ChangeKind kind, String sentence) {
        add(kind, sentence, remedy(kind.bump()));
    }

    /** Adds a change that hurts whom its kind usually hurts. */
    public void add(ChangeKind kind, String sentence, String remedy) {
        add(kind, kind.affected(), sentence, remedy);
    }

    /** Adds a change that needs the bump its kind needs. */
    public void add(ChangeKind kind, Affected affected, String sentence, String remedy) {
        found.add(new Change(path, kind, affected, kind.bump(), sentence, remedy));
    }

    /** Adds one of three kinds, or none where a strictness is the same. */
    public void add(Strictness strictness, ChangeKind tighter, ChangeKind looser, ChangeKind other, String sentence) {
        switch (strictness) {
            case TIGHTER -> add(tighter, sentence);
            case LOOSER -> add(looser, sentence);
            case OTHER -> add(other, sentence);
            case SAME -> {}
        }
    }

    /** Adds that words changed, where they did. */
    public void words(String part, Object before, Object after) {
        if (!before.equals(after)) {
            at("." + part)
                    .add(
                            ChangeKind.REWORDED,
                            "What is said under '%s' reads otherwise; no promise did".formatted(part));
        }
    }

    /** Adds that something differs of which nothing was found since there were so many changes. */
    public void otherwise(int size, Object before, Object after) {
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
