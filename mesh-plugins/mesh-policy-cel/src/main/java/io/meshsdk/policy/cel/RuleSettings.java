package io.meshsdk.policy.cel;

import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.Diagnostic.Where;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Limit;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads rules, measures and limits from values without places, as governance documents and bundles have them. For one reading. */
final class RuleSettings {
    private final List<CelRule> rules = new ArrayList<>();
    private final List<CelMeasure> measures = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private RuleSettings() {}

    static RuleSettings read(Map<String, Value> settings, Severity usual) {
        RuleSettings read = new RuleSettings();
        read.items(settings.get("rules"), "rules", true)
                .forEach(at -> read.rule(at, usual).ifPresent(read.rules::add));
        read.items(settings.get("measures"), "measures", false)
                .forEach(at -> read.measure(at).ifPresent(read.measures::add));
        read.items(settings.get("limits"), "limits", false)
                .forEach(at -> read.limit(at).ifPresent(read.limits::add));
        Value description = settings.get("description");
        if (description != null && !(description instanceof Value.Text)) {
            read.refuse("wrong-type", "description", "A text belongs here.", "Write one.");
        }
        return read;
    }

    List<CelRule> rules() {
        return rules;
    }

    List<CelMeasure> measures() {
        return measures;
    }

    List<Limit> limits() {
        return limits;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    private List<Entry> items(@Nullable Value value, String path, boolean isNeeded) {
        if (value == null) {
            if (isNeeded) {
                refuse("missing-key", path, "There is no key '%s'.".formatted(path), "Write it.");
            }
            return List.of();
        }
        if (!(value instanceof Value.Items list)) {
            refuse("wrong-type", path, "A list belongs here.", "Write items behind '-'.");
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            String at = "%s[%d]".formatted(path, i);
            if (list.items().get(i) instanceof Value.Entries entries) {
                found.add(new Entry(at, entries.entries()));
            } else {
                refuse("wrong-type", at, "A mapping belongs here.", "Write keys with values.");
            }
        }
        return found;
    }

    private Optional<CelRule> rule(Entry at, Severity usual) {
        known(at, Written.RULE);
        Optional<String> code = required(at, "code");
        Optional<String> require = required(at, "require");
        Optional<Each> each = word(at, "each", Each.values());
        Optional<Severity> severity = word(at, "severity", Severity.values());
        Optional<String> when = text(at, "when");
        CelRule.Texts texts = new CelRule.Texts(
                text(at, "message").orElse(""),
                text(at, "remedy").orElse(""),
                text(at, "element").orElse(""));
        if (code.isEmpty() || require.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CelRule(
                    code.get(),
                    each.orElse(Each.PRODUCT),
                    when.orElse(""),
                    require.get(),
                    severity.orElse(usual),
                    texts));
        } catch (IllegalArgumentException e) {
            refuse("wrong-pattern", at.path + ".code", e.getMessage() + ".", "Write it in kebab-case.");
            return Optional.empty();
        }
    }

    private Optional<CelMeasure> measure(Entry at) {
        known(at, Written.MEASURE);
        Optional<String> name = required(at, "name");
        Optional<String> check = required(at, "check");
        String field = text(at, "field").orElse("");
        String where = text(at, "where").orElse("");
        if (name.isEmpty() || check.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CelMeasure(name.get(), check.get(), field, where));
        } catch (IllegalArgumentException e) {
            refuse(
                    "cel-measure",
                    at.path,
                    e.getMessage() + ".",
                    "Write a name, a check in its short form, and a field or a condition 'where'.");
            return Optional.empty();
        }
    }

    private Optional<Limit> limit(Entry at) {
        known(at, Written.LIMIT);
        Optional<String> quantity = required(at, "quantity");
        OptionalDouble least = bound(at, "atLeast");
        OptionalDouble most = bound(at, "atMost");
        try {
            return quantity.map(text -> new Limit(text, least, most));
        } catch (IllegalArgumentException e) {
            refuse("out-of-range", at.path, e.getMessage() + ".", "Exchange the two numbers.");
            return Optional.empty();
        }
    }

    private OptionalDouble bound(Entry at, String key) {
        return number(at, key).stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private void known(Entry at, Set<String> keys) {
        Set<String> strange = new TreeSet<>(at.values.keySet());
        strange.removeAll(keys);
        strange.forEach(key -> refuse(
                "unknown-key",
                at.path + "." + key,
                "There is no key '%s' here.".formatted(key),
                "Known here are %s.".formatted(String.join(", ", keys))));
    }

    private Optional<String> required(Entry at, String key) {
        if (!at.values.containsKey(key)) {
            refuse("missing-key", at.path, "There is no key '%s'.".formatted(key), "Write it.");
        }
        return text(at, key);
    }

    /** An expression such as {@code true} is a truth value to YAML, and a text to whoever writes it. */
    private Optional<String> text(Entry at, String key) {
        Value value = at.values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        boolean isPlain = value instanceof Value.Text || value instanceof Value.Flag || value instanceof Value.Numeric;
        if (!isPlain || value.toString().isBlank()) {
            refuse(
                    "wrong-type",
                    at.path + "." + key,
                    "A text belongs here.",
                    "Write one; quotes make a text of anything.");
            return Optional.empty();
        }
        return Optional.of(value.toString());
    }

    private Optional<Double> number(Entry at, String key) {
        Optional<String> text = text(at, key);
        try {
            return text.map(Written::number);
        } catch (IllegalArgumentException e) {
            refuse(
                    "wrong-type",
                    at.path + "." + key,
                    "The value is of another form.",
                    "Write %s.".formatted(Written.NUMBER));
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> word(Entry at, String key, E[] words) {
        return text(at, key)
                .flatMap(text -> Written.word(
                        text, words, (code, problem, remedy) -> refuse(code, at.path + "." + key, problem, remedy)));
    }

    private void refuse(String code, String path, String problem, String remedy) {
        problems.add(Diagnostic.error(code, new Where("", 1, 1, path), problem, remedy));
    }

    /** The keys and values of a mapping, and its path in the settings. */
    private record Entry(String path, Map<String, Value> values) {}
}
