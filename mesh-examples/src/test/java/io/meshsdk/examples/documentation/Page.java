package io.meshsdk.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the documentation, from the folder of the repository. */
record Page(Path path, String text) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA =
            Pattern.compile("(?:<!-- from ([^ #]+)(?:#(\\S+))? -->\n)?```java\n(.*?)```(?:\n|$)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    static Page of(String path) {
        return new Page(Path.of(path), read(path));
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the pages below a folder of the repository, sorted. */
    static List<Page> below(String folder) {
        return files(folder, ".md").stream().map(Page::of).toList();
    }

    /** Returns the files below a folder of the repository whose names have an ending, sorted. */
    static List<String> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> ROOT.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the blocks of Java code, each with where it says it is from. */
    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (MatchResult found : JAVA.matcher(text).results().toList()) {
            snippets.add(new Snippet(
                    found.group(1) == null ? "" : found.group(1),
                    found.group(2) == null ? "" : found.group(2),
                    found.group(3)));
        }
        return snippets;
    }

    /** Returns the links into the repository whose file, or whose heading in a page, is not there. */
    List<String> deadLinks() {
        return LINK.matcher(text)
                .results()
                .filter(found -> !leadsSomewhere(found.group(1), found.group(2)))
                .map(MatchResult::group)
                .toList();
    }

    private boolean leadsSomewhere(String target, @Nullable String heading) {
        Path file = target.isEmpty() ? path : path.resolveSibling(target).normalize();
        boolean isPage = file.toString().endsWith(".md");
        return Files.exists(ROOT.resolve(file))
                && (heading == null || !isPage || of(file.toString()).has(heading));
    }

    /** Returns whether there is a heading whose anchor is this: in lower case, without punctuation, hyphens for blanks. */
    private boolean has(String anchor) {
        return HEADING.matcher(text)
                .results()
                .map(found -> LEFT_OUT.matcher(found.group(1).toLowerCase(Locale.ROOT))
                        .replaceAll(""))
                .anyMatch(words -> words.replace(' ', '-').equals(anchor));
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** A block of Java code. */
    record Snippet(String file, String name, String code) {
        /**
         * Returns the code between the marks of this name in the file, as far left as it goes; without a name, all that
         * follows the imports.
         */
        String source() {
            String whole = read(file);
            if (name.isEmpty()) {
                return whole.substring(whole.indexOf("\n\n", whole.lastIndexOf("\nimport ")) + 2);
            }
            return Pattern.compile(" *// snippet: " + Pattern.quote(name) + "\n(.*?)\n *// end\n", Pattern.DOTALL)
                    .matcher(whole)
                    .results()
                    .map(found -> found.group(1).stripIndent() + "\n")
                    .findFirst()
                    .orElse("");
        }
    }
}
