package io.meshsdk.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads files some of whose row groups have no rows: parquet-java writes none such, other writers do. */
final class EmptyRowGroupsTest {
    private static final MessageType TYPE = MessageTypeParser.parseMessageType("message m { required int64 id; }");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("gaps.parquet");
        GroupFile.of(file, TYPE).write(3, i -> {
            SimpleGroup group = new SimpleGroup(TYPE);
            group.add("id", (long) i);
            return group;
        });
        EditedFooter.edit(file, footer -> {
            RowGroup full = footer.getRow_groups().get(0);
            footer.setRow_groups(List.of(empty(full), full, empty(full)));
        });
    }

    private static RowGroup empty(RowGroup full) {
        RowGroup empty = full.deepCopy().setNum_rows(0).setTotal_byte_size(0).setTotal_compressed_size(0);
        empty.getColumns()
                .get(0)
                .getMeta_data()
                .setNum_values(0)
                .setTotal_compressed_size(0)
                .setTotal_uncompressed_size(0);
        return empty;
    }

    @ParameterizedTest
    @EnumSource(Decoder.class)
    void partitions_rowGroupsWithoutRows_areLeftOut(Decoder decoder) {
        Dataset dataset = AllDecoders.dataset(file, decoder);

        assertThat(dataset.partitions()).hasSize(1);
        assertThat(AllDecoders.rows(dataset)).isEqualTo(List.of(Map.of("id", 0L), Map.of("id", 1L), Map.of("id", 2L)));
    }

    @Test
    void partitions_rowGroupBehindAnEmptyOne_keepsItsPositions() {
        TableFile table = TableFile.of(ParquetFile.local(file)).withoutRows(row -> row == 1);

        Dataset dataset = ParquetDatasets.ofTable(ParquetDatasets.schema(file), List.of(table));

        assertThat(AllDecoders.rows(dataset)).isEqualTo(List.of(Map.of("id", 0L), Map.of("id", 2L)));
    }
}
