package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import io.meshsdk.testkit.AnalyzerContract;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeekendShareTest extends AnalyzerContract {
    private static final Schema DATES = Schema.of(Field.date("ordered_on"));

    @TempDir
    private Path lake;

    @Override
    protected Analyzer analyzer() {
        return new WeekendShare();
    }

    @Override
    protected Schema columns() {
        return DATES;
    }

    @Override
    protected List<Map<String, @Nullable Object>> rows() {
        return IntStream.range(0, 60)
                .<Map<String, @Nullable Object>>mapToObj(i -> Collections.singletonMap(
                        "ordered_on",
                        i % 9 == 0 ? null : LocalDate.of(2026, 11, 1).plusDays(i % 30)))
                .toList();
    }

    @Test
    void check_withTheAnalyzer_judgesItsNumber() {
        DataProduct orders = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-platform")
                .schema(DATES)
                .expect(OwnMeasures.fewWeekends())
                .build();
        try (Mesh mesh = OwnMeasures.register(Mesh.builder().warehouse(lake)).build();
                Mesh without = Mesh.builder().warehouse(lake.resolve("other")).build()) {
            QualityReport report = mesh.check(orders, Datasets.rows(DATES, rows()));

            assertThat(report.find(OwnMeasures.fewWeekends()))
                    .hasValueSatisfying(outcome ->
                            assertThat(outcome.describe()).contains("'weekend-share'", "passed, it is 0.28"));
            assertThat(without.check(orders, Datasets.rows(DATES, rows())).find(OwnMeasures.fewWeekends()))
                    .containsInstanceOf(CheckOutcome.NotEvaluated.class);
        }
    }
}
