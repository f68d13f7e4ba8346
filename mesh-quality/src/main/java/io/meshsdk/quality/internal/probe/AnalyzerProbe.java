package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.internal.state.AnalyzerState;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an analyzer that was plugged in see its columns. */
public final class AnalyzerProbe implements Probe {
    private final Metric.Analyzed metric;
    private final Analyzer analyzer;
    private final Schema schema;

    /**
     * Creates a probe; two of one metric are equal.
     *
     * @param schema the columns that the metric names
     */
    public AnalyzerProbe(Metric.Analyzed metric, Analyzer analyzer, Schema schema) {
        this.metric = metric;
        this.analyzer = analyzer;
        this.schema = schema;
    }

    @Override
    public List<String> columns() {
        return metric.columns();
    }

    @Override
    public Gauge gauge(Schema read) {
        int[] indexes = columns().stream().mapToInt(read::indexOf).toArray();
        Analyzer.Accumulator accumulator = start();
        return new Gauge() {
            @Override
            public void accept(Batch batch, RowPositions rows) {
                List<Column> columns = new ArrayList<>(indexes.length);
                for (int index : indexes) {
                    columns.add(batch.column(index));
                }
                accumulator.accept(Batch.of(schema, batch.rowCount(), columns));
            }

            @Override
            public AnalyzerState finish() {
                return new AnalyzerState(analyzer, accumulator.finish());
            }
        };
    }

    /**
     * Lets the analyzer begin, to see that it understands its metric.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireUnderstood() {
        Objects.requireNonNull(start().finish());
    }

    @Override
    public String basis() {
        return analyzer.getClass().getName();
    }

    private Analyzer.Accumulator start() {
        return analyzer.start(schema.fields(), metric.arguments());
    }

    @Override
    public AnalyzerState none() {
        return new AnalyzerState(analyzer, start().finish());
    }

    @Override
    public AnalyzerState read(DataInput in) throws IOException {
        return AnalyzerState.read(analyzer, in);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalyzerProbe probe && metric.equals(probe.metric);
    }

    @Override
    public int hashCode() {
        return metric.hashCode();
    }
}
