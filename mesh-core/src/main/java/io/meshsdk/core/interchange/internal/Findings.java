package io.meshsdk.core.interchange.internal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what one translation cannot say, and bounds how much it reads.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Findings {
    private static final int MOST_FIELDS = 10_000;

    private final String document;
    private final List<Note> notes = new ArrayList<>();
    private int types;

    /**
     * Creates findings without a note.
     *
     * @param document what is translated, as messages call it, for example {@code Avro schema}
     */
    public Findings(String document) {
        this.document = document;
    }

    /** Returns the path of a field inside of another; the whole schema has an empty one. */
    public static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Keeps a note. */
    public void note(String path, String text) {
        notes.add(new Note(path, text));
    }

    /** Returns the result of the translation, with the notes kept so far. */
    public <T> Translated<T> translated(T value) {
        return new Translated<>(value, notes);
    }

    /** Returns how many types were read so far. */
    public int types() {
        return types;
    }

    /**
     * Counts types read; what is referred to counts each time, because it is copied each time.
     *
     * @throws InvalidProductException if there are too many
     */
    public void count(int more, String path) {
        types = Math.addExact(types, more);
        if (types > MOST_FIELDS) {
            throw refusal(
                    "schema-too-large",
                    path,
                    "there are more than %,d types, those referred to counted each time.".formatted(MOST_FIELDS),
                    "Split the schema.");
        }
    }

    /**
     * Returns a schema of fields that were read.
     *
     * @throws InvalidProductException if they make none
     */
    public Schema schema(List<Field> fields, String path) {
        try {
            return Schema.of(fields);
        } catch (IllegalArgumentException e) {
            throw refusal("schema-invalid", path, e.getMessage() + ".", "Rename or add fields in the source.");
        }
    }

    /** Returns the failure of a translation that cannot go on. */
    public InvalidProductException refusal(String code, String path, String problem, String remedy) {
        return refusal(code, new Diagnostic.Where("", 0, 0, path.isEmpty() ? "(root)" : path), problem, remedy);
    }

    InvalidProductException refusal(String code, Diagnostic.Where where, String problem, String remedy) {
        return InvalidProductException.ofDocument(document, List.of(Diagnostic.error(code, where, problem, remedy)));
    }
}
