package io.meshsdk.core.documents.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON to a tree, token by token, so that numbers stay as they were written and every part has a place. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 1)
                    .maxStringLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .maxNumberLength(Limits.BYTES)
                    .build())
            .build();

    private final String text;
    private final Problems problems;
    private final TreeBuilder tree;
    private final Cursor cursor;

    private JsonReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.tree = new TreeBuilder(problems);
        this.cursor = new Cursor(text);
    }

    /** Returns the root, or null for an empty document. */
    static @Nullable Node read(String text, Problems problems) {
        return new JsonReader(text, problems).read();
    }

    private @Nullable Node read() {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                read(parser, token);
                token = parser.nextToken();
            }
            return tree.root();
        } catch (JsonProcessingException e) {
            throw syntax(e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a text that is in memory", e);
        }
    }

    private void read(JsonParser parser, JsonToken token) throws IOException {
        Place place = cursor.at((int) parser.currentTokenLocation().getCharOffset());
        if (tree.root() != null) {
            throw problems.stop(
                    "several-documents",
                    place,
                    "",
                    "Something follows the end of the document.",
                    "Keep one document in a file.");
        }
        switch (token) {
            case START_OBJECT -> tree.startMapping(place);
            case START_ARRAY -> tree.startSequence(place);
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(parser.currentName(), place);
            default -> tree.scalar(scalar(parser, token, place));
        }
    }

    private static Scalar scalar(JsonParser parser, JsonToken token, Place place) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(parser.getText(), Kind.NUMBER, place);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getText(), Kind.FLAG, place);
            case VALUE_NULL -> new Scalar("", Kind.NULL, place);
            default -> new Scalar(parser.getText(), Kind.TEXT, place);
        };
    }

    private Stopped syntax(JsonProcessingException e) {
        int offset =
                e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
        Place place = Cursor.of(text, offset);
        if (e instanceof StreamConstraintsException) {
            return problems.stop("too-large", place, "", "The document exceeds the limits of JSON.", "Split it.");
        }
        return problems.stop(
                "json-syntax",
                place,
                "",
                "The document begins with '{' and is no JSON here%s.".formatted(found(e)),
                "Mind commas, quotes and brackets; YAML must not begin with '{'.");
    }

    /** Returns what the parser says, unless it would repeat words of the document. */
    private static String found(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return " (it ends too early)";
        }
        String message = e.getOriginalMessage();
        return message.startsWith("Unexpected character") ? " (%s)".formatted(message) : "";
    }
}
