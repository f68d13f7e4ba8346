package io.meshsdk.quality.engine;

import io.meshsdk.quality.internal.question.OfferedColumn;
import io.meshsdk.schema.ProductFields;
import io.meshsdk.schema.Schema;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The columns that sources offered.
 *
 * @param sources those of each different source, in an order that does not depend on which came first
 */
record Offered(SortedSet<List<OfferedColumn>> sources) {
    private static final Comparator<List<OfferedColumn>> ORDER =
            (left, right) -> Arrays.compare(left.toArray(OfferedColumn[]::new), right.toArray(OfferedColumn[]::new));

    static Offered nothing() {
        return new Offered(new TreeSet<>(ORDER));
    }

    /** Returns the columns of a source, without those that a publication fills, whoever filled them before. */
    static Offered by(Schema schema) {
        Offered offered = nothing();
        offered.sources.add(OfferedColumn.of(schema).stream()
                .filter(column -> column.isNested() || !ProductFields.isFilled(schema.field(column.name())))
                .toList());
        return offered;
    }

    Offered and(Offered other) {
        SortedSet<List<OfferedColumn>> both = new TreeSet<>(sources);
        both.addAll(other.sources);
        return new Offered(both);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(sources.size());
        for (List<OfferedColumn> source : sources) {
            out.writeInt(source.size());
            for (OfferedColumn column : source) {
                StateCodec.writeText(column.name(), out);
                StateCodec.writeText(column.type(), out);
                out.writeBoolean(column.isNested());
            }
        }
    }

    static Offered read(DataInputStream in) throws IOException {
        Offered offered = nothing();
        for (int left = in.readInt(); left > 0; left--) {
            List<OfferedColumn> columns = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                columns.add(new OfferedColumn(StateCodec.readText(in), StateCodec.readText(in), in.readBoolean()));
            }
            offered.sources.add(List.copyOf(columns));
        }
        return offered;
    }
}
