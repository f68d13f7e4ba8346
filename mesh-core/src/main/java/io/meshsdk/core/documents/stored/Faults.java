package io.meshsdk.core.documents.stored;

import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Steps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with a form: thrown at once where forms are the SDK's own, noted where people wrote them, so that one reading
 * finds all of it. For one thread.
 *
 * @since 0.1.0
 */
public final class Faults {
    private static final int MOST = 1_000;

    private final boolean noting;
    private final List<Fault> noted = new ArrayList<>();

    private Faults(boolean noting) {
        this.noting = noting;
    }

    static Faults thrown() {
        return new Faults(false);
    }

    /** Returns faults that are noted. */
    public static Faults noted() {
        return new Faults(true);
    }

    boolean areNoted() {
        return noting;
    }

    /** Returns the faults that were noted, the first thousand of them. */
    public List<Fault> found() {
        return List.copyOf(noted);
    }

    void wrongType(String path, String expected, String found) {
        if (!noting) {
            throw new IllegalArgumentException("%s is no %s but of type %s"
                    .formatted(path.isEmpty() ? "the document" : path, expected.replaceFirst("^an? ", ""), found));
        }
        note(
                "wrong-type",
                path,
                "Expected %s, found %s.".formatted(expected, kind(found)),
                "Write %s.".formatted(expected));
    }

    void missing(String path, String key) {
        if (!noting) {
            throw new IllegalArgumentException("%s is missing".formatted(path));
        }
        note("missing-key", path, "'%s' is missing.".formatted(key), "Add '%s: ' with a value.".formatted(key));
    }

    void unknownKey(String path, String key, Collection<String> known) {
        if (!noting) {
            throw new IllegalArgumentException("%s is unknown".formatted(path));
        }
        note(
                "unknown-key",
                path,
                "'%s' is no key here.".formatted(Steps.shown(key)),
                NearMiss.of(key, known)
                        .map("Write '%s'."::formatted)
                        .orElseGet(() -> "Remove it. There may be: %s.".formatted(sorted(known))));
    }

    void unknownWord(String path, String word, Collection<String> known) {
        if (!noting) {
            throw new IllegalArgumentException("'%s' at %s is unknown".formatted(word, path));
        }
        note(
                "unknown-word",
                path,
                "'%s' is none of the words that may stand here.".formatted(Steps.shown(word)),
                NearMiss.of(word, known)
                        .map("Write '%s'."::formatted)
                        .orElseGet(() -> "Write one of %s.".formatted(sorted(known))));
    }

    /** Notes a value that was refused; throws what refused it where nothing is noted. */
    void refused(String path, RuntimeException refusal) {
        if (!noting) {
            throw refusal;
        }
        String reason = Optional.ofNullable(refusal.getMessage()).orElse("it is refused");
        note("invalid-value", path, "The value cannot be read: %s.".formatted(reason), "Mend the value.");
    }

    private void note(String code, String path, String problem, String remedy) {
        if (noted.size() < MOST) {
            noted.add(new Fault(code, path, problem, remedy));
        }
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String kind(String type) {
        return switch (type) {
            case "STRING" -> "a text";
            case "NUMBER" -> "a number";
            case "BOOLEAN" -> "true or false";
            case "ARRAY" -> "a list";
            case "OBJECT" -> "a mapping";
            default -> "nothing";
        };
    }

    /**
     * One of them.
     *
     * @param code the code of its diagnostic
     * @param path the path in the stored form
     * @param problem what is wrong, a sentence
     * @param remedy what to write instead, a sentence
     */
    public record Fault(String code, String path, String problem, String remedy) {}

    /** Thrown where an object is of no use because of what was noted. */
    static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("abandoned", null, false, false);
        }
    }
}
