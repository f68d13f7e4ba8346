package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML and JSON into trees whose every part knows its line and column. Each scalar keeps the text that was written:
 * {@code version: 1.20} is the number {@code 1.20}, not {@code 1.2}.
 *
 * <p>Without quotes, YAML has null ({@code null}, {@code Null}, {@code NULL}, {@code ~} or nothing), truth values
 * ({@code true}, {@code True}, {@code TRUE} and the same of {@code false}) and decimal numbers ({@code 12}, {@code -1.20},
 * {@code +1}, {@code .5}, {@code 1e3}). <b>All else is text</b>: {@code no}, {@code yes}, {@code on}, {@code off},
 * {@code 012}, {@code 0x1F}, {@code 1_000}, {@code 12:30}, {@code .inf}, {@code .nan} and dates. Readers of YAML 1.1 and
 * 1.2 disagree on these: to one {@code 012} is ten, to the other twelve, and {@code no} as a country is false. A contract
 * must not change with its reader. In quotes all is text.
 *
 * <p>Aliases stand for what they name, and {@code <<} merges mappings: own keys win, then those merged first. Refused are
 * keys that are written twice, null, or no scalar; tags other than {@code !!str}, {@code !!int}, {@code !!float},
 * {@code !!bool}, {@code !!null}, {@code !!seq} and {@code !!map}; several documents in one text; control characters that
 * are not escaped; escapes of half a surrogate pair. No class is loaded, nothing is fetched, and no variable is resolved.
 *
 * <p>A document has at most 16 MiB, 100 levels and 250,000 keys and values, a scalar 1 MiB, a key 1,024 characters and a number 1,000;
 * replaced aliases count. What is wrong comes back as diagnostics, all of them where the text could be read on.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DocumentParser {
    private DocumentParser() {}

    /** Parses UTF-8, with or without a byte order mark: JSON if it begins with a curly bracket, else YAML. */
    public static Parsed parse(String name, byte[] bytes) {
        return parsed(name, problems -> Utf8.decode(bytes, problems), DocumentParser::detected);
    }

    /** Parses a text: JSON if it begins with a curly bracket, else YAML. */
    public static Parsed parse(String name, String text) {
        return parsed(name, problems -> withinLimit(text, problems), DocumentParser::detected);
    }

    /** Parses a text as YAML, of which JSON is a part. */
    public static Parsed yaml(String name, String text) {
        return parsed(name, problems -> withinLimit(text, problems), YamlReader::read);
    }

    /** Parses a text as JSON. */
    public static Parsed json(String name, String text) {
        return parsed(name, problems -> withinLimit(text, problems), JsonReader::read);
    }

    /** Parses a file as {@link #parse(String, byte[])} does, under its path as the name. */
    public static Parsed read(Path file) {
        String name = file.toString();
        return parsed(name, problems -> Utf8.decode(bytes(file, problems), problems), DocumentParser::detected);
    }

    private static Parsed parsed(
            String name, Function<Problems, String> text, BiFunction<String, Problems, @Nullable Node> reader) {
        Problems problems = new Problems(name);
        try {
            Node root = reader.apply(text.apply(problems), problems);
            return new Parsed(name, mapping(root, problems), problems.found());
        } catch (Stopped e) {
            return new Parsed(name, null, problems.found());
        }
    }

    private static Node.Mapping mapping(@Nullable Node root, Problems problems) {
        if (root instanceof Node.Mapping mapping) {
            return mapping;
        }
        throw problems.stop(
                "not-a-mapping",
                root == null ? new Place(1, 1) : root.place(),
                "",
                root == null ? "The document is empty." : "The document is a list or a single value.",
                "Write keys with values, as in 'kind: DataContract'.");
    }

    private static @Nullable Node detected(String text, Problems problems) {
        return isJson(text) ? JsonReader.read(text, problems) : YamlReader.read(text, problems);
    }

    private static boolean isJson(String text) {
        return text.chars().filter(letter -> letter > ' ').findFirst().orElse('-') == '{';
    }

    private static String withinLimit(String text, Problems problems) {
        if (text.length() > Limits.BYTES) {
            throw Utf8.tooLarge(problems);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.BYTES + 1);
        } catch (IOException e) {
            String problem = e instanceof NoSuchFileException ? "There is no such file." : "The file cannot be read.";
            throw problems.stop("unreadable", Place.NOWHERE, "", problem, "Mend the path or its permissions.");
        }
    }
}
