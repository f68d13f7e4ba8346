package io.meshsdk.core.publication.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Misfits.Misfit;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimestampType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Finds values in partition columns that no path can hold as a text that is read back: empty texts, which Delta reads as
 * null, and days outside of the years 1 to 9999, which it cannot read.
 *
 * @since 0.1.0
 */
public record PathTexts(List<String> partitionColumns) {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long MICROS_PER_DAY = TimeUnit.DAYS.toMicros(1);

    /** Returns a batch in which such values are null, and are told as misfits; its first row is at a position of its partition. */
    public Batch refuse(Batch batch, long firstRow) {
        Batch checked = batch;
        for (String column : partitionColumns) {
            checked = refuse(checked, column, firstRow);
        }
        return checked;
    }

    private static Batch refuse(Batch batch, String name, long firstRow) {
        Column column = batch.column(name);
        DataType type = batch.schema().field(name).type();
        boolean[] nulls = new boolean[batch.rowCount()];
        List<Misfit> sample = new ArrayList<>();
        long found = 0;
        for (int row = 0; row < nulls.length; row++) {
            boolean refused = !column.isNull(row) && !hasText(type, column, row);
            nulls[row] = refused || column.isNull(row);
            if (refused && ++found <= Misfits.SAMPLE_LIMIT) {
                sample.add(misfit(type, name, firstRow + row));
            }
        }
        if (found == 0) {
            return batch;
        }
        List<Column> columns = new ArrayList<>(batch.columns());
        columns.set(batch.schema().indexOf(name), column.withValidity(Validity.ofNulls(nulls, nulls.length)));
        return Batch.of(batch.schema(), batch.rowCount(), columns)
                .withMisfits(batch.misfits().and(new Misfits(Map.of(name, found), sample)));
    }

    private static Misfit misfit(DataType type, String name, long row) {
        return type instanceof StringType
                ? new Misfit(row, name, "text that is not empty", "empty text")
                : new Misfit(row, name, "day of the years 1 to 9999", "day outside of them");
    }

    private static boolean hasText(DataType type, Column column, int row) {
        if (column instanceof DictionaryColumn coded) {
            return hasText(type, coded.dictionary(), coded.id(row));
        }
        if (column instanceof BytesColumn texts) {
            return texts.length(row) > 0;
        }
        if (type instanceof DateType && column instanceof IntColumn days) {
            return isInCalendar(days.value(row));
        }
        boolean isTime = type instanceof TimestampType || type instanceof LocalTimestampType;
        return !isTime
                || !(column instanceof LongColumn micros)
                || isInCalendar(Math.floorDiv(micros.value(row), MICROS_PER_DAY));
    }

    private static boolean isInCalendar(long day) {
        return FIRST_DAY <= day && day <= LAST_DAY;
    }
}
