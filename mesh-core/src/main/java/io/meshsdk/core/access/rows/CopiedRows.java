package io.meshsdk.core.access.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.data.StructColumn;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows that were chosen of others, in columns of their own: a dictionary, or the end of a buffer that is used again, would still
 * hold values of the rows that were left out. Nothing is known of them before they are read.
 */
record CopiedRows(Dataset chosen) implements Dataset {
    @Override
    public Schema schema() {
        return chosen.schema();
    }

    @Override
    public Provenance provenance() {
        return chosen.provenance();
    }

    @Override
    public List<Partition> partitions() {
        return chosen.partitions().stream().<Partition>map(Copied::new).toList();
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Copied" + schema();
    }

    private record Copied(Partition partition) implements Partition {
        @Override
        public boolean isReopenable() {
            return partition.isReopenable();
        }

        @Override
        public BatchReader open() {
            BatchReader reader = partition.open();
            return new BatchReader() {
                @Override
                public Optional<Batch> next() {
                    return reader.next().map(Copied::copy);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        private static Batch copy(Batch batch) {
            int rows = batch.rowCount();
            Batch own = batch.gather(IntStream.range(0, rows).toArray(), rows);
            List<Column> columns = IntStream.range(0, own.schema().fields().size())
                    .mapToObj(field -> plain(own.column(field)))
                    .toList();
            return Batch.of(own.schema(), rows, columns);
        }

        private static Column plain(Column column) {
            if (column instanceof DictionaryColumn coded) {
                return plain(coded.decoded());
            }
            if (column instanceof StructColumn structs) {
                return StructColumn.of(
                        structs.fields().stream().map(Copied::plain).toList(), structs.validity());
            }
            if (column instanceof ListColumn lists) {
                return ListColumn.of(lists.offsets(), plain(lists.elements()), lists.validity());
            }
            if (column instanceof MapColumn maps) {
                return MapColumn.of(maps.offsets(), plain(maps.keys()), plain(maps.values()), maps.validity());
            }
            return column;
        }
    }
}
