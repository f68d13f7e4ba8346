package io.meshsdk.delta.internal.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes paths of columns as table properties hold them: with dots between names, backticks around odd ones. */
final class ColumnPaths {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PART = Pattern.compile("\\s*(?:`((?:[^`]|``)+)`|([^`.,\\s]+))\\s*([.,]|$)");

    private ColumnPaths() {}

    static String write(List<String> path) {
        return path.stream()
                .map(name -> PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`")
                .collect(Collectors.joining("."));
    }

    /** Returns the paths of a list with commas between, empty if it is none. */
    static Optional<List<List<String>>> parse(String text) {
        List<List<String>> paths = new ArrayList<>();
        List<String> path = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at) {
                return Optional.empty();
            }
            path.add(part.group(1) == null ? part.group(2) : part.group(1).replace("``", "`"));
            at = part.end();
            if (!part.group(3).equals(".")) {
                paths.add(List.copyOf(path));
                path.clear();
            }
        }
        return Optional.of(paths);
    }
}
