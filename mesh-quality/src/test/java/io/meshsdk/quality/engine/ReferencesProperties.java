package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.references;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Keys are found whether they are numbered, were numbered at first, or never. */
final class ReferencesProperties {
    private static final Schema KEYS = Schema.of(Field.int64("number"), Field.int32("small"), Field.string("text"));
    private static final List<String> FORMS =
            List.of("C%08d", "%012d", "%d", "K%03d-x", "2024-%018d", "%025d", "%1$03d%1$d");

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void references_anyKeys_areFoundAsASetFindsThem(@ForAll long seed) {
        Random random = new Random(seed);
        Keys keys = new Keys(random);
        Table known = keys.table();
        Table judged = keys.table();

        for (String column : KEYS.names()) {
            Expectation check = references(column, "known", column);
            QualityPlan plan = QualityPlan.compile(
                    KEYS,
                    List.of(check),
                    List.of(),
                    Surroundings.at(Instant.EPOCH).dataset("known", new TableDataset(known, seed)));
            QualityReport report =
                    plan.judge(Measurement.by(plan).measure(new TableDataset(judged, seed)), plan.empty());

            Measure measure = report.find(check)
                    .orElseThrow()
                    .fold(CheckOutcome.Passed::measure, CheckOutcome.Failed::measure, blind -> {
                        throw new AssertionError(blind.describe());
                    });
            int position = KEYS.indexOf(column);
            Set<Object> all = new HashSet<>(values(known, position));
            List<Object> looked = values(judged, position);
            assertThat(measure.evaluated()).as(column).isEqualTo(looked.size());
            assertThat(measure.failing())
                    .as(column)
                    .isEqualTo(looked.stream().filter(key -> !all.contains(key)).count());
        }
    }

    private static List<Object> values(Table table, int position) {
        return table.partitions().stream()
                .flatMap(List::stream)
                .map(row -> row.get(position))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Keys of one kind, with a few others among them, or none. */
    private static final class Keys {
        private final Random random;
        private final String form;
        private final long start;
        private final int span;
        private final int strangers;

        Keys(Random random) {
            this.random = random;
            this.form = FORMS.get(random.nextInt(FORMS.size()));
            this.start = List.of(0L, 10_000_000L, -500L, Long.MAX_VALUE - 1_000, Long.MIN_VALUE)
                    .get(random.nextInt(5));
            this.span = List.of(10, 200, 1_000_000).get(random.nextInt(3));
            this.strangers = List.of(0, 0, 10, 100).get(random.nextInt(4));
        }

        Table table() {
            List<List<List<Object>>> partitions = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<List<Object>> rows = new ArrayList<>();
                for (int k = random.nextInt(80); k > 0; k--) {
                    List<Object> row = new ArrayList<>();
                    row.add(random.nextInt(20) == 0 ? null : number());
                    row.add(random.nextInt(20) == 0 ? null : random.nextInt(span) - span / 2);
                    row.add(random.nextInt(20) == 0 ? null : text());
                    rows.add(row);
                }
                partitions.add(rows);
            }
            return new Table(KEYS, partitions);
        }

        private long number() {
            return isStrange() ? random.nextLong() : start + random.nextInt(Math.min(span, 1_000));
        }

        private String text() {
            return isStrange()
                    ? List.of("", "x", "C0000000a", "Ü00000001", "17").get(random.nextInt(5))
                    : form.formatted(random.nextInt(span));
        }

        private boolean isStrange() {
            return strangers > 0 && random.nextInt(1_000) < strangers;
        }
    }
}
