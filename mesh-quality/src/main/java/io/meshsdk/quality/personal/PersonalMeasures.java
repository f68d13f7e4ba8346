package io.meshsdk.quality.personal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Metrics;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be measured to find personal data in fields that are not marked, and what was found. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PersonalMeasures {
    private final Map<Leaf, Expectation> wanted;
    private final List<Leaf> byNameOnly;

    private PersonalMeasures(Map<Leaf, Expectation> wanted, List<Leaf> byNameOnly) {
        this.wanted = wanted;
        this.byNameOnly = List.copyOf(byNameOnly);
    }

    /** Returns the measures of the fields of a schema, nested ones included, that are not marked as personal data. */
    public static PersonalMeasures of(Schema schema) {
        Map<Leaf, Expectation> wanted = new LinkedHashMap<>();
        List<Leaf> byNameOnly = new ArrayList<>();
        for (Field column : schema.fields()) {
            for (Leaf leaf : Leaf.of(column)) {
                if (!leaf.marked() && leaf.isSampled()) {
                    wanted.put(leaf, expectation(column, leaf));
                } else if (!leaf.marked()) {
                    byNameOnly.add(leaf);
                }
            }
        }
        return new PersonalMeasures(wanted, byNameOnly);
    }

    private static Expectation expectation(Field column, Leaf leaf) {
        Map<String, String> arguments =
                leaf.steps().isEmpty() ? Map.of() : Map.of(PersonalDataAnalyzer.PATH, leaf.path());
        return Metrics.analyzed(PersonalDataAnalyzer.KEY, List.of(column.name()), arguments)
                .measured();
    }

    /** Returns what has to be measured, in the order of the fields. */
    public List<Expectation> expectations() {
        return List.copyOf(wanted.values());
    }

    /** Returns what the names of the fields say, without any data, in their order. */
    public List<PersonalFinding> byNames() {
        List<Leaf> all = new ArrayList<>(wanted.keySet());
        all.addAll(byNameOnly);
        return all.stream()
                .map(PersonalMeasures::byName)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PersonalFinding> byName(Leaf leaf) {
        return LeafState.none(leaf).verdict().map(verdict -> verdict.at(leaf));
    }

    /** Returns what names and values say, in the order of the fields. */
    public List<PersonalFinding> findings(QualityReport report) {
        List<PersonalFinding> found = new ArrayList<>();
        wanted.forEach((leaf, expectation) ->
                number(report, expectation).flatMap(Verdict::of).ifPresent(verdict -> found.add(verdict.at(leaf))));
        byNameOnly.forEach(leaf -> byName(leaf).ifPresent(found::add));
        return found;
    }

    /** Returns the paths of fields that were to be measured, and were not. */
    public List<String> unmeasured(QualityReport report) {
        return wanted.entrySet().stream()
                .filter(entry -> number(report, entry.getValue()).isEmpty())
                .map(entry -> entry.getKey().path())
                .toList();
    }

    private static Optional<BigDecimal> number(QualityReport report, Expectation expectation) {
        return report.find(expectation).flatMap(PersonalMeasures::number);
    }

    private static Optional<BigDecimal> number(CheckOutcome outcome) {
        return outcome.fold(
                passed -> passed.measure().value(),
                failed -> failed.measure().value(),
                blind -> Optional.<BigDecimal>empty());
    }
}
