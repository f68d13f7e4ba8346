package io.meshsdk.core.documents.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** A tree as JSON. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 1)
                    .build())
            .build();

    private JsonText() {}

    static String of(Node.Mapping tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setCharacterEscapes(new YamlEscapes());
            generator.setPrettyPrinter(printer());
            write(tree, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    private static void write(Node node, JsonGenerator generator) throws IOException {
        if (node instanceof Scalar scalar) {
            writeScalar(scalar, generator);
        } else if (node instanceof Node.Sequence sequence) {
            generator.writeStartArray();
            for (Node item : sequence.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (node instanceof Node.Mapping mapping) {
            generator.writeStartObject();
            for (Map.Entry<String, Node.Entry> entry : mapping.entries().entrySet()) {
                generator.writeFieldName(entry.getKey());
                write(entry.getValue().value(), generator);
            }
            generator.writeEndObject();
        }
    }

    private static void writeScalar(Scalar scalar, JsonGenerator generator) throws IOException {
        switch (scalar.kind()) {
            case TEXT -> generator.writeString(scalar.text());
            case NUMBER -> generator.writeNumber(PlainScalar.inJson(scalar.text()));
            case FLAG -> generator.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NULL -> generator.writeNull();
        }
    }
}
