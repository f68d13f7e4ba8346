package io.meshsdk.core.sources;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows below the header of a CSV file. */
final class CsvRows implements BatchReader {
    private final CsvFile file;
    private final List<TextForm> forms;
    private final BatchBuilder builder;
    private boolean ended;

    private CsvRows(CsvFile file, Schema schema) {
        this.file = file;
        this.forms = schema.fields().stream().map(Field::type).map(TextForm::of).toList();
        this.builder = BatchBuilder.of(schema);
    }

    /** Opens a file whose header names the fields of a schema, in order. */
    static CsvRows open(Path path, Schema schema) {
        CsvFile file = CsvFile.open(path);
        try {
            if (!CsvDataset.header(file).equals(schema.names())) {
                throw file.failure("its header changed since it was first read");
            }
            return new CsvRows(file, schema);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Optional<Batch> next() {
        while (!ended && !builder.isFull()) {
            ended = !file.next();
            if (!ended && !isBlank()) {
                addLine();
            }
        }
        return builder.rowCount() == 0 ? Optional.empty() : Optional.of(builder.build());
    }

    /** An empty line is a null in a file of one column, and nothing in others. */
    private boolean isBlank() {
        return forms.size() > 1 && file.size() == 1 && file.value(0) == null;
    }

    private void addLine() {
        if (file.size() != forms.size()) {
            throw file.failure(
                    "line %d has %d values where the header has %d".formatted(file.line(), file.size(), forms.size()));
        }
        for (int i = 0; i < forms.size(); i++) {
            add(i, file.value(i));
        }
        builder.endRow();
    }

    private void add(int field, @Nullable String text) {
        TextForm form = forms.get(field);
        if (text == null || (text.isEmpty() && !form.holdsEmpty())) {
            builder.append(field, null);
            return;
        }
        Object value = form.read(text);
        if (value == null) {
            builder.appendMisfit(field, String.class.getName());
        } else {
            builder.append(field, value);
        }
    }

    @Override
    public void close() {
        ended = true;
        file.close();
    }
}
