package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Check.Written;
import io.meshsdk.quality.check.Check.Written.Kind;
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
        List<Mapping> own = List.of();
        if (check instanceof Written written) {
            entries.text("type", written.kind().name().toLowerCase(Locale.ROOT)).others(written.body());
            severity = usualSeverity(written.kind());
        } else if (isOfTheLibrary(expectation) && Metrics.write(expectation, entries)) {
            entries.text("type", "library");
            own = OwnProperties.write(expectation, false);
        } else {
            OwnRules.write(check, entries);
            own = OwnProperties.write(expectation, true);
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
        return details(expectation.details(), own, entries);
    }

    /** A tool that knows no filter would judge rows that the expectation does not speak of. */
    private static boolean isOfTheLibrary(Expectation expectation) {
        return expectation.filter().isEmpty()
                && expectation.condition().map(Operators::canSay).orElse(true);
    }

    private static Mapping details(RuleDetails details, List<Mapping> own, Entries entries) {
        entries.text("description", details.description())
                .text("businessImpact", details.businessImpact())
                .text("method", details.method())
                .text("schedule", details.schedule())
                .text("scheduler", details.scheduler());
        Mapping written = AnnotationKeys.write(details.annotations(), entries).node();
        List<Node> properties = new ArrayList<>(own);
        if (written.find("customProperties").orElse(null) instanceof Sequence others) {
            properties.addAll(others.items());
        }
        return entries.nodes("customProperties", properties, node -> node).node();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
