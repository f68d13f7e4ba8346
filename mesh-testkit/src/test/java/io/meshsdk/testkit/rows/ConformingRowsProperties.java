package io.meshsdk.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.testkit.Batches;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

final class ConformingRowsProperties {
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    @Property(tries = 100)
    void conformingRows_passTheirContract(
            @ForAll("contracts") DataContract contract,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        List<Map<String, @Nullable Object>> rows = ConformingRows.of(contract, seed, count, NOW);
        QualityReport report = measure(contract, rows);

        assertThat(rows).hasSize(count);
        assertThat(report.results())
                .allSatisfy(outcome ->
                        assertThat(outcome.isFailed()).as(outcome.describe()).isFalse());
        assertThat(ConformingRows.of(contract, seed, count, NOW)).isEqualTo(rows);
    }

    @Property(tries = 50)
    void violatingRows_breakWhatIsAsked(@ForAll("contracts") DataContract contract, @ForAll long seed) {
        for (Expectation expectation : contract.expectations()) {
            QualityReport report = measure(contract, ViolatingRows.of(contract, expectation, seed, 40, NOW));

            assertThat(report.find(expectation).orElseThrow().isFailed())
                    .as(expectation.name())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<DataContract> contracts() {
        return Arbitraries.of(Shape.values()).set().ofMinSize(1).ofMaxSize(4).flatMap(shapes -> {
            List<Arbitrary<Part>> parts = new ArrayList<>();
            shapes.stream().sorted().forEach(shape -> parts.add(part(shape)));
            return Combinators.combine(parts).as(ConformingRowsProperties::contract);
        });
    }

    private static DataContract contract(List<Part> parts) {
        List<Field> fields = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        parts.forEach(part -> {
            fields.add(part.field());
            expectations.addAll(part.expectations());
        });
        return DataContract.of(Schema.of(fields)).expect(expectations);
    }

    private static Arbitrary<Part> part(Shape shape) {
        Arbitrary<Long> low = Arbitraries.longs().between(-1_000, 1_000);
        Arbitrary<Long> width = Arbitraries.longs().between(0, 2_000);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<Boolean> required = Arbitraries.of(true, false);
        return Combinators.combine(low, width, share, required).as((least, wide, completeness, strict) -> {
            Part part = shape.part(least, wide);
            Field field = strict ? part.field().required() : part.field();
            List<Expectation> all = new ArrayList<>(part.expectations());
            if (!strict) {
                all.add(Expectations.completeness(field.name(), 0.01 + 0.99 * completeness));
            }
            return new Part(field, all);
        });
    }

    private static QualityReport measure(DataContract contract, List<Map<String, @Nullable Object>> rows) {
        QualityPlan plan = QualityPlan.compile(contract.schema(), contract.effectiveExpectations(), List.of(), NOW);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(Batches.of(contract.schema(), rows));
        return plan.judge(measurement.finish(), plan.empty());
    }

    private record Part(Field field, List<Expectation> expectations) {}

    private enum Shape {
        WHOLE {
            @Override
            Part part(long low, long width) {
                return new Part(Field.int64("whole"), List.of(Expectations.between("whole", low, low + width)));
            }
        },
        SMALL {
            @Override
            Part part(long low, long width) {
                return new Part(Field.int16("small"), List.of(Expectations.atLeast("small", low)));
            }
        },
        DECIMAL {
            @Override
            Part part(long low, long width) {
                BigDecimal least = BigDecimal.valueOf(low, 3);
                return new Part(
                        Field.decimal("price", 9, 2),
                        List.of(Expectations.between("price", least, least.add(BigDecimal.valueOf(width + 10, 3)))));
            }
        },
        REAL {
            @Override
            Part part(long low, long width) {
                double least = low / 7.0;
                return new Part(
                        Field.float64("real"), List.of(Expectations.between("real", least, least + width / 13.0)));
            }
        },
        SINGLE {
            @Override
            Part part(long low, long width) {
                double least = low / 7.0;
                return new Part(
                        Field.float32("single"), List.of(Expectations.between("single", least, least + 0.5 + width)));
            }
        },
        DAY {
            @Override
            Part part(long low, long width) {
                LocalDate first = LocalDate.of(2020, 1, 1).plusDays(low);
                return new Part(Field.date("day"), List.of(Expectations.between("day", first, first.plusDays(width))));
            }
        },
        MOMENT {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.timestamp("moment"),
                        List.of(Expectations.freshness("moment", Duration.ofSeconds(width + 1))));
            }
        },
        TEXT {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.string("text"),
                        List.of(
                                Expectations.unique("text"),
                                Expectations.matches("text", "[a-z]\\d{3," + (width + 3) + "}")));
            }
        },
        EMAIL {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.string("email"),
                        List.of(Expectations.unique("email"), Expectations.format("email", ValueFormat.EMAIL)));
            }
        },
        BEYOND {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.int32("beyond"),
                        List.of(
                                Expectations.compared("beyond", Comparison.GREATER, new Literal.Whole(low)),
                                Expectations.compared("beyond", Comparison.LESS, new Literal.Whole(low + width + 2))));
            }
        },
        MULTIPLE {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.decimal("multiple", 9, 2),
                        List.of(
                                Expectations.multipleOf("multiple", BigDecimal.valueOf(width + 2, 2)),
                                Expectations.atLeast("multiple", low)));
            }
        },
        LENGTH {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.string("sized"),
                        List.of(Expectations.length("sized", (int) (width / 10), (int) (width / 5) + 1)));
            }
        },
        FORBIDDEN {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.int8("forbidden"),
                        List.of(Expectations.noneOf(
                                "forbidden", List.of(new Literal.Whole(low / 10), new Literal.Whole(width / 20)))));
            }
        },
        RECENT {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.timestamp("recent"),
                        List.of(
                                Expectations.notInFuture("recent", Duration.ofSeconds(width)),
                                Expectations.retained("recent", Duration.ofSeconds(width + 1))));
            }
        },
        TOKENS {
            @Override
            Part part(long low, long width) {
                return new Part(Field.string("tokens"), List.of(Expectations.notMissing("tokens", "", "n/a" + low)));
            }
        },
        LIST {
            @Override
            Part part(long low, long width) {
                return new Part(
                        Field.string("segment"), List.of(Expectations.oneOf("segment", "gold", "silver", "b" + low)));
            }
        };

        abstract Part part(long low, long width);
    }
}
