package io.meshsdk.core.documents.shape;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads how a file of shapes writes a type: {@code string | [Reference] min 1}. */
final class TypeText {
    private final Map<String, Type> types;
    private final Set<String> names = new TreeSet<>();

    TypeText(Map<String, Type> types) {
        this.types = types;
    }

    /** Returns the names that were used. */
    Set<String> names() {
        return names;
    }

    /** Reads the meaning of a name, which may be a pattern. */
    Type meaning(String name, List<String> words) {
        return words.get(0).equals("matching")
                ? new Matching(name, Pattern.compile(String.join(" ", words.subList(1, words.size()))))
                : type(words);
    }

    Type type(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        List<Type> types = new ArrayList<>();
        do {
            types.add(single(rest));
        } while ("|".equals(rest.poll()));
        if (!rest.isEmpty()) {
            throw new IllegalStateException("Unknown words %s.".formatted(rest));
        }
        return types.size() == 1 ? types.get(0) : new AnyOf(List.copyOf(types));
    }

    private Type single(Deque<String> rest) {
        String word = rest.remove();
        if (word.startsWith("[")) {
            return list(single(new ArrayDeque<>(List.of(word.substring(1, word.length() - 1)))), rest);
        }
        if (word.startsWith("{")) {
            return map(single(new ArrayDeque<>(List.of(word.substring(1, word.length() - 1)))), rest);
        }
        Optional<Plain> plain = Plain.named(word);
        if (plain.isEmpty()) {
            names.add(word);
            return new Named(word, types);
        }
        String next = rest.peek();
        if (next == null || !next.startsWith(">")) {
            return plain.get();
        }
        rest.remove();
        return new Bounded(plain.get(), new BigDecimal(rest.remove()), next.equals(">"));
    }

    private static Type list(Type item, Deque<String> rest) {
        int least = number("min", rest, 0);
        int most = number("max", rest, Integer.MAX_VALUE);
        boolean isUnique = "unique".equals(rest.peek());
        if (isUnique) {
            rest.remove();
        }
        return new ListOf(item, least, most, isUnique);
    }

    private Type map(Type value, Deque<String> rest) {
        Type key = Plain.STRING;
        if ("named".equals(rest.peek())) {
            rest.remove();
            key = single(rest);
        }
        return new MapOf(key, value, number("min", rest, 0));
    }

    private static int number(String word, Deque<String> rest, int otherwise) {
        if (!word.equals(rest.peek())) {
            return otherwise;
        }
        rest.remove();
        return Integer.parseInt(rest.remove());
    }
}
