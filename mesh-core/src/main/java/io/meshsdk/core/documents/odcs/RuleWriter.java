package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Check.Written;
import io.meshsdk.quality.Check.Written.Kind;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the expectations on a schema object as quality rules, each where it belongs. */
final class RuleWriter {
    private final List<Expectation> expectations;

    /**
     * @param expectations those that speak of the schema object
     */
    RuleWriter(List<Expectation> expectations) {
        this.expectations = expectations;
    }

    static RuleWriter none() {
        return new RuleWriter(List.of());
    }

    /** Returns the rules at a property, or at the schema object where the path is empty. */
    List<Mapping> at(String path) {
        return expectations.stream()
                .filter(expectation -> path(expectation).equals(path))
                .map(RuleWriter::rule)
                .toList();
    }

    /** Returns the keys that make a rule which is kept as it is written; the others are said of it. */
    static List<String> bodyKeys(Kind kind) {
        List<String> keys = new ArrayList<>(Operators.keys());
        keys.addAll(List.of("unit", "metric", "rule", "arguments", "query", "engine", "implementation"));
        if (kind == Kind.TEXT) {
            keys.add("description");
        }
        return keys;
    }

    /** Returns how bad it is that a rule breaks, or is not evaluated, where the contract does not say. */
    static Severity usualSeverity(Kind kind) {
        return switch (kind) {
            case TEXT -> Severity.INFO;
            case CUSTOM -> Severity.WARNING;
            case SQL, LIBRARY -> Severity.ERROR;
        };
    }

    private static String path(Expectation expectation) {
        return expectation.columns().size() == 1 ? expectation.columns().get(0) : "";
    }

    private static Mapping rule(Expectation expectation) {
        Check check = expectation.check();
        Entries entries = new Entries();
        Expectation usual = Expectation.of(check);
        Severity severity = usual.severity();
        if (check instanceof Written written) {
            entries.text("type", written.kind().name().toLowerCase(Locale.ROOT)).others(written.body());
            severity = usualSeverity(written.kind());
        } else if (Metrics.write(expectation, entries)) {
            entries.text("type", "library");
        } else {
            OwnRules.write(check, entries);
        }
        if (!expectation.name().equals(usual.name())) {
            entries.text("name", expectation.name());
        }
        if (expectation.severity() != severity) {
            entries.text("severity", word(expectation.severity()));
        }
        if (expectation.dimension() != usual.dimension()) {
            entries.text("dimension", word(expectation.dimension()));
        }
        return details(expectation.details(), entries);
    }

    private static Mapping details(RuleDetails details, Entries entries) {
        entries.text("description", details.description())
                .text("businessImpact", details.businessImpact())
                .text("method", details.method())
                .text("schedule", details.schedule())
                .text("scheduler", details.scheduler());
        return AnnotationKeys.write(details.annotations(), entries).node();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
