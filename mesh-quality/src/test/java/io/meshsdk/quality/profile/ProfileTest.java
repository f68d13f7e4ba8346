package io.meshsdk.quality.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.history.AlertCondition;
import io.meshsdk.quality.history.AlertVerdict;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ProfileTest {
    private static final Schema SCHEMA = Schema.of(
            Field.int64("id"),
            Field.string("sku"),
            Field.string("contact").pii("email"),
            Field.string("status"),
            Field.float64("amount"));

    private record Order(long id, String sku, String contact, String status, double amount) {}

    private static List<Order> orders(int count, long seed) {
        Random random = new Random(seed);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(new Order(
                    i,
                    "ABC-%04d".formatted(i),
                    "secret%d@example.com".formatted(i),
                    random.nextInt(4) == 0
                            ? null
                            : List.of("paid", "open", "sent").get(random.nextInt(3)),
                    random.nextInt(1_000) / 8.0));
        }
        return orders;
    }

    private record Orders(List<List<Order>> parts) implements Dataset {
        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public List<Partition> partitions() {
            return parts.stream().map(Orders::partition).toList();
        }

        private static Partition partition(List<Order> rows) {
            return () -> {
                Iterator<List<Order>> batches = List.of(
                                rows.subList(0, rows.size() / 3), rows.subList(rows.size() / 3, rows.size()))
                        .iterator();
                return new BatchReader() {
                    @Override
                    public Optional<Batch> next() {
                        return batches.hasNext() ? Optional.of(batch(batches.next())) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                };
            };
        }

        private static Batch batch(List<Order> rows) {
            List<Column> columns = List.of(
                    LongColumn.of(rows.stream().mapToLong(Order::id).toArray()),
                    BytesColumn.ofStrings(rows.stream().map(Order::sku).toList()),
                    BytesColumn.ofStrings(rows.stream().map(Order::contact).toList()),
                    BytesColumn.ofStrings(rows.stream().map(Order::status).toList()),
                    DoubleColumn.of(rows.stream().mapToDouble(Order::amount).toArray()));
            return Batch.of(SCHEMA, rows.size(), columns);
        }
    }

    private record NoRows(Schema schema) implements Dataset {
        @Override
        public List<Partition> partitions() {
            return List.of();
        }
    }

    private static Profile profile(List<Order> rows) {
        return Profile.of(new Orders(List.of(rows)));
    }

    @Property(tries = 30)
    void profile_underAnyPartitioningAndOrder_isTheSame(
            @ForAll long seed, @ForAll @IntRange(max = 300) int rows, @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<Order> all = orders(rows, seed);
        List<Order> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<List<Order>> split = IntStream.range(0, parts)
                .mapToObj(i -> shuffled.subList(i * rows / parts, (i + 1) * rows / parts))
                .toList();

        assertThat(Profile.of(new Orders(split)).encode())
                .isEqualTo(profile(all).encode());
    }

    @Test
    void profile_ofOrders_tellsWhatTheyLookLike() {
        Profile profile = profile(orders(1_000, 7));

        assertThat(profile.rowCount()).isEqualTo(1_000);
        ColumnProfile sku = profile.column("sku");
        assertThat(sku.counts().distinct()).isEqualTo(1_000);
        assertThat(sku.texts().orElseThrow().shapes()).containsExactly(new ColumnProfile.Share("AAA-9999", 1.0));
        assertThat(sku.values().orElseThrow().minimum()).isEqualTo("ABC-0000");
        ColumnProfile amount = profile.column("amount");
        assertThat(amount.numbers().orElseThrow().median().orElseThrow()).isCloseTo(62.5, within(5.0));
        assertThat(amount.numbers().orElseThrow().histogram().stream()
                        .mapToLong(ColumnProfile.Bin::count)
                        .sum())
                .isEqualTo(1_000);
        assertThat(profile.column("status").counts().nullRate().orElseThrow()).isCloseTo(0.25, within(0.05));
        assertThat(profile.column("status").values().orElseThrow().mostCommon()).hasSize(3);
    }

    @Test
    void profile_ofASensitiveColumn_holdsCountsOnly() {
        Profile profile = profile(orders(500, 7));

        ColumnProfile contact = profile.column("contact");
        assertThat(contact.counts().distinct()).isBetween(480L, 520L);
        assertThat(contact.values()).isEmpty();
        assertThat(contact.texts()).isEmpty();
        assertThat(profile.toString() + profile.suggestions()).doesNotContain("secret");
        assertThat(new String(profile.encode(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void personalHint_ofTheNameOfAColumn_isWhatItNames() {
        Schema schema = Schema.of(Field.string("ip_address"), Field.string("home_address"));
        Profile profile = Profile.of(new NoRows(schema));

        assertThat(profile.column("ip_address").personal())
                .hasValueSatisfying(hint -> assertThat(hint.kind()).isEqualTo("ip-address"));
        assertThat(profile.column("home_address").personal())
                .hasValueSatisfying(hint -> assertThat(hint.kind()).isEqualTo("address"));
    }

    @Test
    void suggestions_ofOrders_holdOfThem() {
        List<RuleSuggestion> suggestions = profile(orders(1_000, 7)).suggestions();

        assertThat(suggestions)
                .extracting(RuleSuggestion::expectation)
                .contains(
                        Expectations.notNull("id"),
                        Expectations.unique("id"),
                        Expectations.unique("sku"),
                        Expectations.matches("sku", "\\p{Lu}{3}\\-\\d{4}"),
                        Expectations.oneOf("status", "open", "paid", "sent"),
                        Expectations.atLeast("amount", 0.0))
                .doesNotContain(Expectations.notNull("status"));
        assertThat(suggestions)
                .allSatisfy(suggestion -> assertThat(suggestion.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void since_dataThatMoved_saysWhatMoved() {
        Profile before = profile(orders(1_000, 7));
        List<Order> moved = orders(1_600, 8).stream()
                .map(order -> new Order(order.id, order.sku, order.contact, "paid", order.amount * 2 + 50))
                .toList();

        ProfileComparison comparison = profile(moved).since(Profile.decode(before.encode()));

        assertThat(comparison.rowCountChange()).hasValue(0.6);
        assertThat(comparison.schemaChanges()).isEmpty();
        ColumnComparison amount = column(comparison, "amount");
        assertThat(amount.populationStability().orElseThrow()).isGreaterThan(0.25);
        assertThat(amount.kolmogorovSmirnov().orElseThrow()).isGreaterThan(0.5);
        assertThat(amount.chiSquareP().orElseThrow()).isLessThan(0.001);
        assertThat(column(comparison, "contact").kolmogorovSmirnov()).isEmpty();
        assertThat(column(profile(orders(1_000, 9)).since(before), "amount")
                        .populationStability()
                        .orElseThrow())
                .isLessThan(0.1);
        assertThat(comparison.alerts(List.of(
                        AlertCondition.parse("row_count_change > 50%"),
                        AlertCondition.parse("psi(amount) > 0.25"),
                        AlertCondition.parse("null_rate(status) > 0.1"),
                        AlertCondition.parse("age_hours > 26"))))
                .hasExactlyElementsOfTypes(
                        AlertVerdict.Raised.class,
                        AlertVerdict.Raised.class,
                        AlertVerdict.Quiet.class,
                        AlertVerdict.NotEvaluated.class);
    }

    private static ColumnComparison column(ProfileComparison comparison, String name) {
        return comparison.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void decode_damagedBytes_isRefused() {
        byte[] bytes = profile(orders(10, 1)).encode();
        bytes[20]++;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.decode(bytes))
                .withMessageContaining("profile the data again");
    }
}
