package io.meshsdk.core.publication;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Misfits.Misfit;
import io.meshsdk.data.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds empty texts in partition columns: no path can hold them, and Delta reads them back as null. */
record EmptyTexts(List<String> partitionColumns) {
    Batch refuse(Batch batch, long firstRow) {
        Batch checked = batch;
        for (String column : partitionColumns) {
            checked = refuse(checked, column, firstRow);
        }
        return checked;
    }

    private static Batch refuse(Batch batch, String name, long firstRow) {
        Column column = batch.column(name);
        boolean[] nulls = new boolean[batch.rowCount()];
        List<Misfit> sample = new ArrayList<>();
        long found = 0;
        for (int row = 0; row < nulls.length; row++) {
            boolean empty = !column.isNull(row) && isEmpty(column, row);
            nulls[row] = empty || column.isNull(row);
            if (empty && ++found <= Misfits.SAMPLE_LIMIT) {
                sample.add(new Misfit(firstRow + row, name, "text that is not empty", "empty text"));
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

    private static boolean isEmpty(Column column, int row) {
        if (column instanceof DictionaryColumn coded) {
            return isEmpty(coded.dictionary(), coded.id(row));
        }
        return column instanceof BytesColumn texts && texts.length(row) == 0;
    }
}
