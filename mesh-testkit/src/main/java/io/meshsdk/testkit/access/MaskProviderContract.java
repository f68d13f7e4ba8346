package io.meshsdk.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.access.mask.MaskKeys;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.access.verification.MaskVerification;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.MaskProvider;
import io.meshsdk.testkit.Batches;
import io.meshsdk.testkit.PoisonedDatasets;
import io.meshsdk.testkit.Racers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MaskProvider} must do, shown on some values: extend this class in the provider's tests.
 *
 * @since 0.1.0
 */
public abstract class MaskProviderContract {
    private static final String NAME = "[a-z][a-z0-9_-]{0,62}";
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;

    /** Creates the contract of a provider. */
    protected MaskProviderContract() {}

    /** Returns the provider under test, a new object each time. */
    protected abstract MaskProvider provider();

    /** Returns a field of a type that it masks, without a mask. */
    protected abstract Field field();

    /** Returns values of the field, five or more, all of which it hides: none null. */
    protected abstract List<Object> values();

    /** Returns what else it is told; nothing unless said otherwise. */
    protected Map<String, String> arguments() {
        return Map.of();
    }

    @Test
    @DisplayName("the provider has a name that contracts can say, the same each time")
    void name_isAWord() {
        assertThat(provider().name()).matches(NAME).isEqualTo(provider().name());
    }

    @Test
    @DisplayName("the provider says of each type whether it masks it, the same each time")
    void fits_anyType_isAnswered() {
        DataType own = field().type();
        assertThat(provider().fits(own)).isTrue();
        for (DataType type : types()) {
            assertThat(provider().fits(type))
                    .as("%s", type)
                    .isEqualTo(provider().fits(type));
        }
    }

    @Test
    @DisplayName("no value is seen, as the verification of masks finds it")
    void mask_hidesEachValue() {
        MaskVerification.Report report =
                MaskVerification.of(schema(), masking(provider())).verify(data(values()));

        assertThat(report.rows()).isEqualTo(values().size());
        assertThat(report.failures()).isEmpty();
    }

    @Test
    @DisplayName("a column is of the same type and size under the mask, and another object")
    void mask_returnsANewColumn() {
        Column raw = column(Batches.of(schema(), rows(values())));

        Column seen = provider().mask(raw, field().type(), arguments());

        assertThat(seen).isNotSameAs(raw).hasSameClassAs(raw);
        assertThat(seen.size()).isEqualTo(raw.size());
    }

    @Test
    @DisplayName("a column without rows has none under the mask")
    void mask_ofNothing_isNothing() {
        Column seen = provider().mask(column(Batches.of(schema(), List.of())), field().type(), arguments());

        assertThat(seen.size()).isZero();
    }

    @Test
    @DisplayName("the raw column stays as it is")
    void mask_leavesTheRawColumn() {
        Batch raw = Batches.of(schema(), rows(values()));

        var unused = provider().mask(column(raw), field().type(), arguments());

        assertThat(Batches.rows(raw)).isEqualTo(Batches.rows(Batches.of(schema(), rows(values()))));
    }

    @Test
    @DisplayName("what is seen of a value does not depend on the rows beside it")
    void mask_oneByOne_isTheSame() {
        List<Object> values = values();
        List<@Nullable Object> together = seen(provider(), values);

        for (int i = 0; i < values.size(); i++) {
            assertThat(seen(provider(), List.of(values.get(i)))).containsExactly(together.get(i));
        }
        List<Object> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        Collections.reverse(together);
        assertThat(seen(provider(), reversed)).isEqualTo(together);
    }

    @Test
    @DisplayName("a null stays null, and changes nothing of the others")
    void mask_nulls_stay() {
        List<@Nullable Object> some = new ArrayList<>();
        List<@Nullable Object> expected = new ArrayList<>();
        List<@Nullable Object> together = seen(provider(), values());
        for (int i = 0; i < values().size(); i++) {
            some.add(null);
            some.add(values().get(i));
            expected.add(null);
            expected.add(together.get(i));
        }

        assertThat(seen(provider(), some)).isEqualTo(expected);
        assertThat(seen(provider(), Collections.nCopies(3, null))).containsExactly(null, null, null);
    }

    @Test
    @DisplayName("nothing of the raw buffers is kept: what is seen stays once they are written again")
    void mask_keepsNoRawBuffer() {
        Dataset seen = MaskedDataset.of(PoisonedDatasets.of(data(values())), schema(), masking(provider()));
        List<Row> before = new ArrayList<>();
        List<Batch> kept = new ArrayList<>();
        for (Partition partition : seen.partitions()) {
            try (BatchReader reader = partition.open()) {
                for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    kept.add(batch.get());
                    before.addAll(Batches.rows(batch.get()));
                }
            }
        }

        assertThat(kept.stream().flatMap(batch -> Batches.rows(batch).stream())).isEqualTo(before);
    }

    @Test
    @DisplayName("many threads see the same")
    void mask_inManyThreads_isTheSame() {
        MaskProvider provider = provider();
        List<@Nullable Object> expected = seen(provider, values());

        List<Integer> found = Racers.race(THREADS, thread -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(seen(provider, values())).isEqualTo(expected);
            }
            return ROUNDS;
        });
        assertThat(found).hasSize(THREADS).containsOnly(ROUNDS);
    }

    private List<@Nullable Object> seen(MaskProvider provider, List<? extends @Nullable Object> values) {
        Dataset seen = MaskedDataset.of(data(values), schema(), masking(provider));
        try (Stream<Row> rows = seen.rows()) {
            List<@Nullable Object> found = new ArrayList<>();
            rows.forEach(row -> found.add(row.find(field().name()).orElse(null)));
            return found;
        }
    }

    private Masking masking(MaskProvider provider) {
        return new Masking(MaskKeys.none(), Map.of(provider.name(), provider), Map.of());
    }

    private Schema schema() {
        return Schema.of(field().masked(Mask.custom(provider().name(), arguments())));
    }

    private Dataset data(List<? extends @Nullable Object> values) {
        return Datasets.rows(schema(), rows(values));
    }

    private List<Map<String, @Nullable Object>> rows(List<? extends @Nullable Object> values) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        values.forEach(value -> rows.add(Collections.singletonMap(field().name(), value)));
        return rows;
    }

    private static Column column(Batch batch) {
        return batch.column(0);
    }

    private static List<DataType> types() {
        return Stream.of(
                        Field.string("a"),
                        Field.bool("a"),
                        Field.int8("a"),
                        Field.int16("a"),
                        Field.int32("a"),
                        Field.int64("a"),
                        Field.float32("a"),
                        Field.float64("a"),
                        Field.decimal("a", 12, 2),
                        Field.date("a"),
                        Field.timestamp("a"),
                        Field.binary("a"),
                        Field.struct("a", Field.string("b")))
                .map(Field::type)
                .toList();
    }
}
