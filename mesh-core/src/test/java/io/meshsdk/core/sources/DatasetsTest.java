package io.meshsdk.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Provenance;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DatasetsTest {
    private static final Schema NUMBERS = Schema.of(Field.int32("n"));

    private static List<Map<String, Integer>> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> Map.of("n", n)).toList();
    }

    private static List<Row> rowsOf(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    private static Misfits misfitsOf(Dataset dataset) {
        try (Stream<Batch> batches = dataset.batches()) {
            return batches.map(Batch::misfits).reduce(Misfits.none(), Misfits::and);
        }
    }

    @Nested
    final class Rows {
        @Test
        void rows_moreThanABatch_comeInOrderOverBatchesThatReuseTheirBuffers() {
            Dataset dataset = Datasets.rows(NUMBERS, numbers(0, 10_000));
            List<Integer> sizes = new ArrayList<>();
            try (Stream<Batch> batches = dataset.batches()) {
                batches.forEach(batch -> sizes.add(batch.rowCount()));
            }

            assertThat(sizes).containsExactly(4096, 4096, 1808);
            assertThat(rowsOf(dataset))
                    .extracting(row -> row.integer("n"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).mapToObj(n -> (long) n).toList());
        }

        @Test
        void rows_misfitInALaterBatch_namesItsRowInThePartition() {
            List<Map<String, Object>> rows = new ArrayList<>(numbers(0, 5000).stream()
                    .map(row -> Map.<String, Object>copyOf(row))
                    .toList());
            rows.set(4999, Map.of("n", "many", "m", 1));

            assertThat(misfitsOf(Datasets.rows(NUMBERS, rows)).sample())
                    .containsExactlyInAnyOrder(
                            new Misfits.Misfit(4999, "n", "integer", "java.lang.String"),
                            new Misfits.Misfit(4999, Misfits.UNDECLARED, "no such field", "java.lang.Integer"));
        }

        @Test
        void rows_eachOpening_iteratesTheSourceOnce() {
            AtomicInteger iterations = new AtomicInteger();
            List<Map<String, Integer>> source = numbers(0, 3);
            Iterable<Map<String, Integer>> counted = () -> {
                iterations.incrementAndGet();
                return source.iterator();
            };
            Dataset dataset = Datasets.rows(NUMBERS, counted);

            assertThat(dataset.partitions()).hasSize(1);
            assertThat(dataset.schema()).isEqualTo(NUMBERS);
            assertThat(iterations).hasValue(0);
            assertThat(rowsOf(dataset)).hasSize(3);
            assertThat(iterations).hasValue(1);
            assertThat(rowsOf(dataset)).hasSize(3);
            assertThat(iterations).hasValue(2);
        }

        @Test
        void rows_sourceThatFails_isADataSourceExceptionThatNamesTheRow() {
            IllegalStateException cause = new IllegalStateException("secret 4711");
            Iterable<Map<String, Integer>> source = () -> IntStream.range(0, 3)
                    .mapToObj(n -> {
                        if (n == 2) {
                            throw cause;
                        }
                        return Map.of("n", n);
                    })
                    .iterator();

            assertThatThrownBy(() -> rowsOf(Datasets.rows(NUMBERS, source)))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageStartingWith("Cannot read row 2")
                    .hasMessageContaining("java.lang.IllegalStateException")
                    .hasMessageNotContaining("4711")
                    .hasCause(cause);
        }

        @Test
        void rows_nullRow_isADataSourceException() {
            List<@Nullable Map<String, Integer>> rows = Arrays.asList(Map.of("n", 1), null);
            assertThatThrownBy(() -> rowsOf(Datasets.rows(NUMBERS, rows)))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageStartingWith("Cannot read row 1: it is null");
        }

        @Test
        void close_iteratorThatCanBeClosed_isClosedOnce() {
            AtomicInteger closings = new AtomicInteger();
            Iterable<Map<String, Integer>> closing =
                    () -> new ClosingIterator(numbers(0, 2).iterator(), closings);
            Dataset dataset = Datasets.rows(NUMBERS, closing);
            BatchReader reader = dataset.partitions().get(0).open();
            assertThat(reader.next()).isPresent();
            reader.close();
            reader.close();

            assertThat(closings).hasValue(1);
            assertThat(reader.next()).isEmpty();
        }

        @Test
        void rows_noRow_givesNoBatch() {
            assertThat(Datasets.rows(NUMBERS, List.<Map<String, Integer>>of()).batches())
                    .isEmpty();
        }
    }

    private record ClosingIterator(Iterator<Map<String, Integer>> rows, AtomicInteger closings)
            implements Iterator<Map<String, Integer>>, AutoCloseable {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Map<String, Integer> next() {
            return rows.next();
        }

        @Override
        public void close() {
            closings.incrementAndGet();
        }
    }

    @Nested
    final class Records {
        enum Segment {
            GOLD
        }

        record Line(String sku, int quantity) {}

        record Order(
                String orderId,
                long number,
                @Nullable Integer discount,
                BigDecimal total,
                Optional<LocalDate> shippedOn,
                Instant placedAt,
                Segment segment,
                List<Line> lines,
                Map<String, Double> weights) {}

        record Plain(String orderId, int n) {}

        record Loop(List<Loop> loops) {}

        record Odd(Thread thread) {}

        @Test
        void schemaOf_recordType_derivesNamesTypesAndPresence() {
            assertThat(Datasets.schemaOf(Order.class))
                    .isEqualTo(Schema.of(
                            Field.string("order_id"),
                            Field.int64("number").required(),
                            Field.int32("discount"),
                            Field.decimal("total", 38, 18),
                            Field.date("shipped_on"),
                            Field.timestamp("placed_at"),
                            Field.string("segment"),
                            Field.list(
                                    "lines",
                                    new DataType.StructType(List.of(
                                            Field.string("sku"),
                                            Field.int32("quantity").required()))),
                            Field.map("weights", new DataType.StringType(), new DataType.DoubleType())));
        }

        @Test
        void records_allKindsOfComponents_readBack() {
            Order order = new Order(
                    "o1",
                    7,
                    null,
                    new BigDecimal("12.5"),
                    Optional.of(LocalDate.of(2026, 1, 2)),
                    Instant.EPOCH,
                    Segment.GOLD,
                    List.of(new Line("s", 2)),
                    Map.of("kg", 0.5));
            Dataset dataset = Datasets.records(Order.class, List.of(order));
            Row row = rowsOf(dataset).get(0);

            assertThat(misfitsOf(dataset).isEmpty()).isTrue();
            assertThat(row.string("order_id")).isEqualTo("o1");
            assertThat(row.integer("number")).isEqualTo(7);
            assertThat(row.isNull("discount")).isTrue();
            assertThat(row.decimal("total")).isEqualByComparingTo("12.5");
            assertThat(row.date("shipped_on")).isEqualTo("2026-01-02");
            assertThat(row.instant("placed_at")).isEqualTo(Instant.EPOCH);
            assertThat(row.string("segment")).isEqualTo("GOLD");
            assertThat(row.find("weights")).contains(Map.of("kg", 0.5));
        }

        @Test
        void records_andBack_areEqual() {
            List<Plain> plain = List.of(new Plain("a", 1), new Plain("b", 2));
            assertThat(Datasets.records(Plain.class, plain).records(Plain.class))
                    .isEqualTo(plain);
        }

        @Test
        void records_givenSchema_lacksFieldsWithoutComponentAndAddsThoseWithout() {
            Schema schema = Schema.of(Field.string("order_id").required(), Field.string("missing"));
            Dataset dataset = Datasets.records(schema, Plain.class, List.of(new Plain("a", 1)));

            assertThat(dataset.schema())
                    .isEqualTo(Schema.of(
                            Field.string("order_id").required(),
                            Field.int32("n").required()));
        }

        @Test
        void records_typesWithoutCounterpart_areRefusedByName() {
            assertThatThrownBy(() -> Datasets.schemaOf(Odd.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'thread'", "java.lang.Thread", "Give a schema");
            assertThatThrownBy(() -> Datasets.schemaOf(Loop.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("it holds itself");
        }
    }

    @Nested
    final class Several {
        @Test
        void concat_datasetsOfOneSchema_keepsTheirPartitionsInOrder() {
            Dataset joined = Datasets.concat(
                    Datasets.rows(NUMBERS, numbers(0, 3)),
                    Datasets.concat(Datasets.rows(NUMBERS, numbers(3, 5)), Datasets.rows(NUMBERS, numbers(5, 6))));

            assertThat(joined.partitions()).hasSize(3);
            assertThat(rowsOf(joined)).extracting(row -> row.integer("n")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        }

        @Test
        void concat_differentSchemas_areRefused() {
            Dataset other = Datasets.rows(Schema.of(Field.int64("n")), numbers(0, 1));
            assertThatThrownBy(() -> Datasets.concat(Datasets.rows(NUMBERS, numbers(0, 1)), other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cannot put datasets together");
            assertThatThrownBy(() -> Datasets.concat(List.of())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void batches_givenOnes_arePassedOnWithTheirMisfits() {
            List<Batch> batches;
            try (Stream<Batch> stream =
                    Datasets.rows(NUMBERS, List.of(Map.of("n", "x"))).batches()) {
                batches = stream.toList();
            }
            Dataset dataset = Datasets.batches(NUMBERS, batches);

            assertThat(misfitsOf(dataset).total()).isOne();
            assertThatThrownBy(() -> rowsOf(Datasets.batches(Schema.of(Field.string("n")), batches)))
                    .isInstanceOf(DataSourceException.class)
                    .hasMessageContaining("announced");
        }

        @Test
        void withProvenance_addsToWhatTheDatasetKnows() {
            Provenance orders = Provenance.of(
                    new Provenance.Source(new ProductId("sales", "orders"), "default", SemanticVersion.of(1, 0, 0), 3));
            Provenance customers = Provenance.of(new Provenance.Source(
                    new ProductId("sales", "customers"), "default", SemanticVersion.of(1, 0, 0), 1));
            Dataset derived = Datasets.withProvenance(Datasets.rows(NUMBERS, numbers(0, 1)), orders);

            assertThat(Datasets.withProvenance(derived, customers).provenance()).isEqualTo(orders.and(customers));
            assertThat(Datasets.concat(derived, derived).select("n").provenance())
                    .isEqualTo(orders);
        }
    }
}
