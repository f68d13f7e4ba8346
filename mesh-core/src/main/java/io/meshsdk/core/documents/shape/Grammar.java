package io.meshsdk.core.documents.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of shapes. Indentation by four says what belongs to what; {@code since} and {@code until} at the end of a
 * line hold for the line. The page {@code docs/reference/standards.md} explains it.
 */
final class Grammar {
    private static final int INDENT = 4;

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, ShapeDraft> drafts = new LinkedHashMap<>();
    private final TypeText text = new TypeText(types);
    private final List<String> lines;
    private Versions versions = new Versions(List.of());
    private int at;

    private Grammar(List<String> lines) {
        this.lines = lines;
    }

    /** A line, its last words taken for the versions it holds for. */
    private record Sentence(List<String> words, int versions) {
        String word(int index) {
            return words.get(index);
        }

        List<String> from(int index) {
            return words.subList(Math.min(index, words.size()), words.size());
        }
    }

    static Line read(String file, String content) {
        Grammar grammar = new Grammar(content.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList());
        try {
            return grammar.read();
        } catch (RuntimeException e) {
            String line = grammar.lines.get(Math.max(0, grammar.at - 1)).strip();
            throw new IllegalStateException("Cannot read '%s' at '%s'.".formatted(file, line), e);
        }
    }

    private Line read() {
        while (at < lines.size()) {
            Sentence line = next();
            switch (line.word(0)) {
                case "versions" -> versions = new Versions(line.from(1));
                case "shape" -> readShape(line);
                case "words" -> readWords(line);
                case "type" -> readType(line);
                default -> throw new IllegalStateException("It begins with no known word.");
            }
        }
        for (String name : text.names()) {
            Objects.requireNonNull(types.get(name), () -> "Nothing is named '%s'.".formatted(name));
        }
        return new Line(versions, new Named(drafts.keySet().iterator().next(), types).type());
    }

    private void readShape(Sentence head) {
        ShapeDraft draft = new ShapeDraft();
        drafts.put(head.word(1), draft);
        while (isWithin(1)) {
            Sentence line = next();
            switch (line.word(0)) {
                case "include" -> include(draft, line);
                case "alike" -> draft.base().alike(line.from(1));
                case "when" -> readCase(draft.when(String.join(" ", line.from(1))), line.versions());
                default -> readKeys(draft.base(), line, line.versions());
            }
        }
        types.put(head.word(1), draft.build(head.from(2).contains("closed") ? head.versions() : 0));
    }

    private void include(ShapeDraft draft, Sentence line) {
        draft.include(draft(line.word(1)), line.versions());
        line.from(3).forEach(draft.base()::remove);
    }

    private void readCase(ScopeDraft scope, int within) {
        while (isWithin(2)) {
            Sentence line = next();
            int set = line.versions() & within;
            switch (line.word(0)) {
                case "include" -> scope.include(draft(line.word(1)).base(), set);
                case "exactly" -> scope.exactlyOne(draft(line.word(3)).base(), set);
                default -> readKeys(scope, line, set);
            }
        }
    }

    private void readKeys(ScopeDraft scope, Sentence line, int set) {
        for (String key : String.join(" ", line.words()).split(", ")) {
            List<String> words = List.of(key.split(" "));
            String name = words.get(0);
            Need need = name.endsWith("!!") ? Need.ESSENTIAL : name.endsWith("!") ? Need.REQUIRED : Need.OPTIONAL;
            Type type = text.type(words.subList(1, words.size()));
            scope.add(name.replace("!", ""), new Variants.Variant(set, type, need));
        }
    }

    private void readWords(Sentence head) {
        Map<String, Integer> words = new LinkedHashMap<>();
        while (isWithin(1)) {
            Sentence line = next();
            line.words().forEach(word -> words.put(word, line.versions()));
        }
        int as = head.words().indexOf("as");
        String code = as < 0 ? "unknown-word" : head.word(as + 1);
        types.put(head.word(1), new Words(words, head.from(2).contains("open"), code));
    }

    private void readType(Sentence line) {
        String name = line.word(1);
        List<Variants.Variant> variants = new ArrayList<>();
        if (types.get(name) instanceof Variants before) {
            variants.addAll(before.list());
        }
        variants.add(new Variants.Variant(line.versions(), text.meaning(name, line.from(2)), Need.OPTIONAL));
        types.put(name, new Variants(List.copyOf(variants)));
    }

    private ShapeDraft draft(String name) {
        return Objects.requireNonNull(drafts.get(name), () -> "No shape '%s' above.".formatted(name));
    }

    private boolean isWithin(int depth) {
        return at < lines.size() && lines.get(at).startsWith(" ".repeat(depth * INDENT));
    }

    private Sentence next() {
        List<String> words =
                new ArrayList<>(Arrays.asList(lines.get(at++).strip().split(" +")));
        int set = versions.all();
        for (String range = rangeOf(words); range != null; range = rangeOf(words)) {
            String version = words.remove(words.size() - 1);
            words.remove(words.size() - 1);
            set &= range.equals("since") ? versions.since(version) : versions.until(version);
        }
        return new Sentence(List.copyOf(words), set);
    }

    private static @Nullable String rangeOf(List<String> words) {
        String word = words.size() < 2 ? "" : words.get(words.size() - 2);
        return word.equals("since") || word.equals("until") ? word : null;
    }
}
