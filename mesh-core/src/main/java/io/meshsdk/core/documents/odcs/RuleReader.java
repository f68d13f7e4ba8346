package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check.Written;
import io.meshsdk.quality.check.Check.Written.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the quality rules of a schema object and its properties, in the order they are written. A rule that cannot be
 * measured is kept as it is written.
 */
final class RuleReader {
    private static final Map<String, Dimension> ABBREVIATIONS = Map.of(
            "ac", Dimension.ACCURACY,
            "cp", Dimension.COMPLETENESS,
            "cf", Dimension.CONFORMITY,
            "cs", Dimension.CONSISTENCY,
            "cv", Dimension.COVERAGE,
            "tm", Dimension.TIMELINESS,
            "uq", Dimension.UNIQUENESS);

    private final Optional<String> object;
    private final Between between;
    private final Metrics metrics;
    private final List<Expectation> found = new ArrayList<>();

    /**
     * @param object the schema object the rules belong to, where the contract has several
     */
    RuleReader(Optional<String> object, Between between) {
        this.object = object;
        this.between = between;
        this.metrics = new Metrics(between);
    }

    /** Returns a reader whose rules nobody asks for. */
    static RuleReader ignoring() {
        return new RuleReader(Optional.empty(), Between.EXCLUSIVE);
    }

    List<Expectation> found() {
        return found;
    }

    /** Reads the rules written at a property, or at the schema object where the path is empty. */
    void read(Keys keys, String path) {
        for (Mapping rule : keys.mappings("quality")) {
            found.add(read(rule, path));
        }
    }

    private Expectation read(Mapping rule, String path) {
        Keys keys = new Keys(rule);
        Keys bare = new Keys(OwnProperties.without(rule));
        Optional<Kind> kind = kind(keys);
        Optional<Expectation> measured = kind.filter(some -> some != Kind.SQL && some != Kind.TEXT)
                .flatMap(some -> some == Kind.LIBRARY ? metrics.read(bare, path) : OwnRules.read(bare, path, between))
                .flatMap(some -> OwnProperties.read(rule, some));
        if (measured.isPresent()) {
            bare.skip("type");
            return described(measured.get(), bare);
        }
        return described(written(kind.orElse(Kind.TEXT), rule, keys, path), keys);
    }

    private static Optional<Kind> kind(Keys keys) {
        Optional<String> type = keys.mapping().find("type").flatMap(node -> new Keys(keys.mapping()).text("type"));
        if (type.isEmpty() && (keys.has("metric") || keys.has("rule"))) {
            return Optional.of(Kind.LIBRARY);
        }
        return type.flatMap(word -> Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst());
    }

    /** Keeps all that makes the rule, and leaves to the expectation what is only said of it. */
    private static Expectation written(Kind kind, Mapping rule, Keys keys, String path) {
        Map<String, Value> body = new LinkedHashMap<>();
        for (String key : RuleWriter.bodyKeys(kind)) {
            rule.find(key).ifPresent(node -> {
                body.put(key, Values.of(node));
                keys.skip(key);
            });
        }
        boolean typed = rule.find("type")
                .filter(node -> Values.of(node).equals(Value.of(kind.name().toLowerCase(Locale.ROOT))))
                .isPresent();
        if (typed) {
            keys.skip("type");
        }
        List<String> columns = path.isEmpty() ? List.of() : List.of(path);
        return Expectation.of(new Written(kind, columns, body)).severity(RuleWriter.usualSeverity(kind));
    }

    private Expectation described(Expectation bare, Keys keys) {
        Expectation expectation = keys.text("name").map(bare::named).orElse(bare);
        expectation = severity(expectation, keys);
        expectation = dimension(expectation, keys);
        expectation = expectation.about(new RuleDetails(
                keys.text("description"),
                keys.text("businessImpact"),
                keys.text("method"),
                keys.text("schedule"),
                keys.text("scheduler"),
                AnnotationKeys.read(keys)));
        return object.map(expectation::on).orElse(expectation);
    }

    /** A severity of other words than ours stays among the annotations, and the usual one counts. */
    private static Expectation severity(Expectation expectation, Keys keys) {
        return keys.word("severity", Severity.class).map(expectation::severity).orElse(expectation);
    }

    /** An abbreviation counts as the word, and stays as it is written. */
    private static Expectation dimension(Expectation expectation, Keys keys) {
        Optional<Dimension> dimension = keys.word("dimension", Dimension.class);
        if (dimension.isEmpty()) {
            dimension = new Keys(keys.mapping()).text("dimension").map(ABBREVIATIONS::get);
        }
        return dimension.map(expectation::dimension).orElse(expectation);
    }
}
