package io.meshsdk.core.documents.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A line of versions of a standard, with the shape of its documents.
 *
 * @param versions its versions
 * @param root what a document has to be
 */
record Line(Versions versions, Type root) {
    static Line load(String name) {
        String file = name + ".shape";
        try (InputStream in = Line.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No file '%s' beside the class. Mend the jar.".formatted(file));
            }
            return Grammar.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'.".formatted(file), e);
        }
    }
}
