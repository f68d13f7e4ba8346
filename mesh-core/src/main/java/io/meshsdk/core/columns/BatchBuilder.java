package io.meshsdk.core.columns;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows into batches whose buffers are used again. Not thread-safe.
 *
 * <p>A value that does not fit its column becomes null there and a misfit of the batch. What fits, and only where nothing
 * is lost: whole numbers of any width and {@code BigInteger} in whole number, floating and decimal columns;
 * {@code BigDecimal} in decimals; {@code Float} and {@code Double} in floating columns; any {@code CharSequence}, enum
 * constant or {@code UUID} in strings; {@code LocalDate}, {@code java.sql.Date}; {@code Instant}, {@code OffsetDateTime},
 * {@code ZonedDateTime}, {@code java.util.Date} and {@code java.sql.Timestamp} in timestamps; {@code LocalDateTime};
 * {@code LocalTime}, {@code java.sql.Time}; {@code byte[]}, {@code ByteBuffer}; maps, rows and records in structs,
 * collections in lists, maps in maps. Of times, what is finer than a microsecond is cut off.
 *
 * @since 0.1.0
 */
public final class BatchBuilder {
    private static final int MOST_ROWS = 4096;
    private static final int MOST_BYTES = 32 << 20;

    private final Schema schema;
    private final Intake intake = new Intake();
    private final MapFields fields;
    private int rows;

    private BatchBuilder(Schema schema) {
        this.schema = schema;
        this.fields = new MapFields(null, schema.fields(), intake);
    }

    /** Returns a builder of batches of a schema. */
    public static BatchBuilder of(Schema schema) {
        return new BatchBuilder(schema);
    }

    /** Adds a row of values by field name; a field without an entry is null, an entry without a field a misfit. */
    public void add(Map<String, ?> row) {
        fields.append(row);
        endRow();
    }

    /** Appends a field's value to the row that {@link #endRow()} ends; each field is appended once a row. */
    public void append(int field, @Nullable Object value) {
        fields.appenders()[field].append(value);
    }

    /** Appends null to a field's column and notes that something of a type came which did not fit. */
    public void appendMisfit(int field, String found) {
        fields.appenders()[field].misfit(found);
    }

    /** Ends a row whose fields were appended one by one. */
    public void endRow() {
        rows++;
        intake.nextRow();
    }

    /** Returns the number of rows in the batch so far. */
    public int rowCount() {
        return rows;
    }

    /** Returns whether the batch is as large as a batch should be. */
    public boolean isFull() {
        return rows >= MOST_ROWS || intake.bytes() >= MOST_BYTES;
    }

    /** Returns the rows so far as a batch and starts the next one, over whose filling this one becomes invalid. */
    public Batch build() {
        List<Column> columns = new ArrayList<>(fields.appenders().length);
        for (Appender appender : fields.appenders()) {
            columns.add(appender.build());
            appender.truncate(0);
        }
        Batch batch = Batch.of(schema, rows, columns).withMisfits(intake.drain());
        rows = 0;
        return batch;
    }
}
