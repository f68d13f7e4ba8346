package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader's buffers are used again: slots that are null hold what lay there before, which may be of rows that a rule hides. */
@ParameterizedClass
@EnumSource(Stored.class)
final class HiddenSlotsTest {
    private static final Schema FIELDS = Schema.of(
            Field.string("team").required().describedAs("Whose it is"),
            Field.int64("amount").describedAs("How much"),
            Field.string("keeper").describedAs("Who keeps it"));
    private static final int ROWS = 20_000;
    private static final long HIDDEN = 777_000_000L;

    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    @Test
    void read_underARowRule_leavesNothingOfHiddenRowsInNullSlots() {
        DataProduct deals = DataProduct.builder("sales", "deals")
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("Deals")
                .schema(FIELDS)
                .access(AccessPolicy.consumers("marketing").rows(RowRule.where("team = 'a'")))
                .build();
        try (Mesh mesh = Customers.mesh(stored.provider(), new InMemoryCatalog())
                .warehouse(folder)
                .build()) {
            mesh.publish(
                            deals,
                            Datasets.rows(
                                    FIELDS,
                                    IntStream.range(0, ROWS)
                                            .mapToObj(HiddenSlotsTest::row)
                                            .toList()))
                    .orThrow();
            Dataset seen = mesh.read("sales.deals")
                    .asPrincipal(Principal.user("ada", "marketing"))
                    .dataset();

            int rows = 0;
            for (Partition partition : seen.partitions()) {
                rows += shown(partition);
            }
            assertThat(rows).isEqualTo(ROWS / 2);
        }
    }

    /** Shown rows are null but for each tenth; hidden ones come between. */
    private static Map<String, @Nullable Object> row(int number) {
        boolean isShown = number % 2 == 0;
        boolean isNull = isShown && number % 20 != 0;
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("team", isShown ? "a" : "b");
        row.put("amount", isNull ? null : isShown ? (Object) number : HIDDEN + number);
        row.put("keeper", isNull ? null : isShown ? "shown" : "hidden-" + number % 7);
        return row;
    }

    private static int shown(Partition partition) {
        int rows = 0;
        try (BatchReader reader = partition.open()) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                Batch batch = next.get();
                rows += batch.rowCount();
                long[] amounts = ((LongColumn) batch.column("amount")).values();
                assertThat(amounts).hasSize(batch.rowCount());
                assertThat(LongStream.of(amounts).filter(amount -> amount >= HIDDEN))
                        .isEmpty();
                assertThat(new String(((BytesColumn) batch.column("keeper")).bytes(), StandardCharsets.UTF_8))
                        .doesNotContain("hidden");
            }
        }
        return rows;
    }
}
