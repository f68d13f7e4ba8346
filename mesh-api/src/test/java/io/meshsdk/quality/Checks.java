package io.meshsdk.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary checks on one column, and arbitrary literals. */
final class Checks {
    static final String COLUMN = "amount";

    private Checks() {}

    static Arbitrary<Check> any() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Check.SchemaConformance(), new Check.NotNull(COLUMN), new Check.Unique(List.of(COLUMN))),
                shares.map(share -> new Check.Completeness(COLUMN, share)),
                ranges(),
                literals().list().ofMinSize(1).ofMaxSize(5).map(values -> new Check.OneOf(COLUMN, values)),
                patterns().map(pattern -> new Check.Matches(COLUMN, pattern)),
                Arbitraries.of(ValueFormat.class).map(format -> new Check.HasFormat(COLUMN, format)),
                Combinators.combine(counts, counts)
                        .as((one, two) -> new Check.RowCount(Math.min(one, two), OptionalLong.of(Math.max(one, two)))),
                counts.map(count -> new Check.RowCount(count, OptionalLong.empty())),
                Arbitraries.longs()
                        .greaterOrEqual(1)
                        .map(nanos -> new Check.Freshness(COLUMN, Duration.ofNanos(nanos))));
    }

    static Arbitrary<Literal> literals() {
        Arbitrary<Literal> exact = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
                        Arbitraries.integers().between(-40, 40))
                .as((unscaled, scale) -> new Literal.Exact(new BigDecimal(unscaled, scale)));
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Literal.Whole::new),
                exact,
                Arbitraries.doubles().filter(value -> !Double.isNaN(value)).map(Literal.Floating::new),
                Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE)
                        .map(Literal.Floating::new),
                texts().map(Literal.Text::new),
                Arbitraries.longs()
                        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                        .map(day -> new Literal.Day(LocalDate.ofEpochDay(day))),
                Combinators.combine(
                                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                                Arbitraries.integers().between(0, 999_999_999))
                        .as((second, nano) -> new Literal.Moment(Instant.ofEpochSecond(second, nano))));
    }

    private static Arbitrary<Check> ranges() {
        Arbitrary<Check> open = Combinators.combine(literals(), Arbitraries.of(true, false))
                .as((bound, low) -> low
                        ? new Check.Range(COLUMN, Optional.of(bound), Optional.empty())
                        : new Check.Range(COLUMN, Optional.empty(), Optional.of(bound)));
        Arbitrary<Check> closed =
                literals().map(bound -> new Check.Range(COLUMN, Optional.of(bound), Optional.of(bound)));
        return Arbitraries.oneOf(open, closed);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> marks =
                Arbitraries.strings().withChars(":'\\ \n\tdmTe-.0aé").ofMaxLength(8);
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(5), Arbitraries.just("😀"));
    }

    private static Arbitrary<String> patterns() {
        return Arbitraries.oneOf(
                texts().map(Checks::quoted),
                Arbitraries.of("\\d{5}", "[A-Z]{2}\\.[0-9]+", "O'Neil", "'a':'b'", "\\\\:\\'", " a ", ""));
    }

    private static String quoted(String text) {
        return text.contains("\\E")
                ? Pattern.quote(text)
                : text.replaceAll("[^A-Za-z0-9: '\n\t\uD800-\uDFFF]", "\\\\$0");
    }
}
