package io.meshsdk.core.sources;

import de.siegmar.fastcsv.reader.CsvRecord;
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
            CsvRecord header = file.next();
            if (header == null || !header.getFields().equals(schema.names())) {
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
            CsvRecord line = file.next();
            if (line == null) {
                ended = true;
            } else if (!isBlank(line)) {
                add(line);
            }
        }
        return builder.rowCount() == 0 ? Optional.empty() : Optional.of(builder.build());
    }

    /** An empty line is a null in a file of one column, and nothing in others. */
    private boolean isBlank(CsvRecord line) {
        return forms.size() > 1 && line.getFieldCount() == 1 && isNull(line.getField(0));
    }

    private static boolean isNull(@Nullable String text) {
        return text == null;
    }

    private void add(CsvRecord line) {
        if (line.getFieldCount() != forms.size()) {
            throw file.failure("line %d has %d values where the header has %d"
                    .formatted(line.getStartingLineNumber(), line.getFieldCount(), forms.size()));
        }
        for (int i = 0; i < forms.size(); i++) {
            add(i, line.getField(i));
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
