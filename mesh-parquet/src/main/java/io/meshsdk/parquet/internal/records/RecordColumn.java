package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.parquet.internal.decoding.ColumnSource;
import io.meshsdk.schema.DataType;
import java.util.List;
import org.apache.parquet.schema.Type;

/** A field of any type that parquet-java decodes. Not thread-safe. */
final class RecordColumn implements ColumnSource {
    private final Part part;
    private final List<LeafValues> leaves;
    private final RecordColumns columns;
    private String reading;

    RecordColumn(DataType type, Type column, RecordColumns columns) {
        this.part = new Parts(columns::leaf).of(type, column);
        this.leaves = part.leaves();
        this.columns = columns;
        this.reading = leaves.get(0).path();
    }

    @Override
    public Column read(int rows) {
        for (LeafValues leaf : leaves) {
            reading = leaf.path();
            leaf.read(rows);
        }
        return part.column();
    }

    @Override
    public String place() {
        return columns.place(reading);
    }
}
