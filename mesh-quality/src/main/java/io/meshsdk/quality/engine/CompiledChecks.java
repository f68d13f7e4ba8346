package io.meshsdk.quality.engine;

import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.internal.probe.Probe;
import io.meshsdk.quality.internal.question.Question;
import io.meshsdk.quality.internal.question.Questions;
import io.meshsdk.quality.internal.question.Situation;
import io.meshsdk.quality.internal.rule.RowFilter;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The distinct questions of a plan, the slots whose states answer them, in order, and which of those are measured. */
final class CompiledChecks {
    private final Fingerprint fingerprint;
    private final Map<Asked, Question> questions;
    private final List<Slot> slots;
    private final Map<Slot, Integer> positions;
    private final Set<Slot> active;
    private final Map<Filter, RowFilter> filters;
    private final Map<Slot, List<String>> names;
    private final List<String> schemaNames;

    private CompiledChecks(
            Fingerprint fingerprint,
            Map<Asked, Question> questions,
            Map<Filter, RowFilter> filters,
            Map<Slot, List<String>> names,
            List<String> schemaNames) {
        this.fingerprint = fingerprint;
        this.questions = questions;
        this.filters = filters;
        this.names = names;
        this.schemaNames = schemaNames;
        this.active = slots(questions);
        this.slots = active.stream().filter(slot -> !slot.isCounted()).toList();
        this.positions = positions(slots);
    }

    private CompiledChecks(CompiledChecks all, Set<Slot> active) {
        this.fingerprint = all.fingerprint;
        this.questions = all.questions;
        this.filters = all.filters;
        this.names = all.names;
        this.schemaNames = all.schemaNames;
        this.slots = all.slots;
        this.positions = all.positions;
        this.active = active;
    }

    static CompiledChecks of(Schema schema, List<Expectation> expectations, Surroundings surroundings) {
        Map<Asked, Question> questions = new LinkedHashMap<>();
        Map<Filter, RowFilter> filters = new LinkedHashMap<>();
        Map<Slot, List<String>> names = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            requireScope(expectation);
            Situation situation = situation(expectation, schema, surroundings);
            Asked asked = Asked.by(expectation);
            Question question =
                    questions.computeIfAbsent(asked, some -> Questions.compile(expectation.check(), situation));
            for (Probe probe : question.probes()) {
                List<String> broken = names.computeIfAbsent(new Slot(asked.filter, probe), slot -> new ArrayList<>());
                if (!(expectation.check() instanceof MetricCheck)) {
                    broken.add(expectation.name());
                }
            }
            asked.filter.ifPresent(filter -> filters.computeIfAbsent(
                    filter,
                    some -> RowFilter.compile(
                            some,
                            schema,
                            reason -> new IllegalArgumentException(
                                    "Cannot compile '%s': %s".formatted(expectation, reason)))));
        }
        Fingerprint fingerprint = Fingerprint.of(schema, questions, surroundings.now());
        List<String> schemaNames = expectations.stream()
                .filter(one -> one.check() instanceof ShapeCheck.SchemaConformance)
                .map(Expectation::name)
                .toList();
        return new CompiledChecks(fingerprint, questions, filters, names, schemaNames);
    }

    private static Situation situation(Expectation expectation, Schema schema, Surroundings surroundings) {
        return new Situation(
                expectation.toString(),
                schema,
                surroundings.now(),
                surroundings::find,
                surroundings::previous,
                (metric, data) -> MetricReading.of(metric, data, surroundings),
                surroundings::findAnalyzer,
                surroundings::findProfile);
    }

    /** Returns the same checks, of which only what answers some expectations is measured. */
    CompiledChecks retain(List<Expectation> kept) {
        Map<Asked, Question> some = new LinkedHashMap<>();
        kept.forEach(one -> some.put(Asked.by(one), question(one)));
        return new CompiledChecks(this, slots(some));
    }

    private static Set<Slot> slots(Map<Asked, Question> questions) {
        Set<Slot> slots = new LinkedHashSet<>();
        questions.forEach(
                (asked, question) -> question.probes().forEach(probe -> slots.add(new Slot(asked.filter, probe))));
        return slots;
    }

    private static Map<Slot, Integer> positions(List<Slot> slots) {
        Map<Slot, Integer> positions = new LinkedHashMap<>();
        slots.forEach(slot -> positions.put(slot, positions.size()));
        return positions;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Returns the slots that have a state of their own, in the order of states. */
    List<Slot> slots() {
        return slots;
    }

    int position(Slot slot) {
        Integer position = positions.get(slot);
        if (position == null) {
            throw new IllegalStateException("No state of %s in this plan".formatted(slot));
        }
        return position;
    }

    Question question(Expectation expectation) {
        Question question = questions.get(Asked.by(expectation));
        if (question == null) {
            throw new IllegalStateException("'%s' is not in this plan".formatted(expectation));
        }
        return question;
    }

    /** Returns the names of the expectations that rows break which a slot points at; metrics are broken by no row. */
    List<String> names(Slot slot) {
        return names.getOrDefault(slot, List.of());
    }

    /** Returns whether a slot is measured, and rows that it points at break an expectation. */
    boolean pointsAtRows(Slot slot) {
        return isActive(slot) && !names(slot).isEmpty();
    }

    /** Returns the names of the expectations that the schema is kept. */
    List<String> schemaNames() {
        return schemaNames;
    }

    /** Returns whether an expectation, of those that are measured or not, needs a slot. */
    boolean isAsked(Slot slot) {
        return names.containsKey(slot);
    }

    /** Returns the slots that answer an expectation. */
    List<Slot> slots(Expectation expectation) {
        return question(expectation).probes().stream()
                .map(probe -> new Slot(expectation.filter(), probe))
                .toList();
    }

    /** Returns the same checks, of which only some slots are measured. */
    CompiledChecks only(Set<Slot> some) {
        return new CompiledChecks(this, some);
    }

    boolean isActive(Slot slot) {
        return active.contains(slot);
    }

    RowFilter filter(Filter filter) {
        RowFilter compiled = filters.get(filter);
        if (compiled == null) {
            throw new IllegalStateException("The filter '%s' is not in this plan".formatted(filter.text()));
        }
        return compiled;
    }

    /** Returns the columns that have to be read to answer some expectations. */
    Set<String> columns(List<Expectation> some) {
        Set<String> columns = new LinkedHashSet<>();
        for (Expectation one : some) {
            question(one).probes().forEach(probe -> columns.addAll(new Slot(one.filter(), probe).columns()));
        }
        return columns;
    }

    private static void requireScope(Expectation expectation) {
        if (expectation.check() instanceof ShapeCheck.SchemaConformance && expectation.scope() == Scope.TABLE) {
            throw new IllegalArgumentException(
                    "Cannot compile '%s': the schema of data is judged when it is published; use scope PUBLICATION"
                            .formatted(expectation));
        }
    }

    /**
     * What is asked of which rows.
     *
     * @param check the check
     * @param filter which rows, where not all
     */
    record Asked(Check check, Optional<Filter> filter) {
        static Asked by(Expectation expectation) {
            return new Asked(expectation.check(), expectation.filter());
        }

        List<String> text() {
            List<String> text = new ArrayList<>(List.of(check.toString()));
            filter.ifPresent(some -> text.add(some.text()));
            return text;
        }
    }
}
