package io.meshsdk.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Mask;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.access.verification.MaskedFormVerification;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VouchedDatasetTest {
    private static final Schema RAW = Schema.of(Field.string("name").masked(Mask.redacted()), Field.string("region"));

    @Test
    void rows_underTheirMasks_areHandedOn() {
        assertThat(read("***", "***")).containsExactly("***", "***");
    }

    @Test
    void rows_withAValueThatNoMaskShows_endTheReading() {
        assertThatThrownBy(() -> read("***", "Zebedee"))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("name=1")
                .hasMessageNotContaining("Zebedee");
    }

    private static List<String> read(String... names) {
        Dataset masked = Datasets.rows(
                ConsumerView.materialised(RAW),
                Arrays.stream(names)
                        .map(name -> Map.of("name", name, "region", "north"))
                        .toList());
        try (Stream<Row> rows = new VouchedDataset(masked, new MaskedFormVerification(RAW)).rows()) {
            return rows.map(row -> row.string("name")).toList();
        }
    }
}
