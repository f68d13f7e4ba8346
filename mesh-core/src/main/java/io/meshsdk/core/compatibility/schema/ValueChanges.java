package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.schema.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes in which values a field accepts: those that are listed, and the options of its type. */
final class ValueChanges {
    private final Findings findings;

    ValueChanges(Findings findings) {
        this.findings = findings;
    }

    void find(Field before, Field after) {
        accepted(findings.at(".accepted"), before.accepted(), after.accepted());
        Set<String> keys = new LinkedHashSet<>(before.options().keySet());
        keys.addAll(after.options().keySet());
        for (String key : keys) {
            option(
                    key,
                    Optional.ofNullable(before.options().get(key)),
                    Optional.ofNullable(after.options().get(key)));
        }
    }

    private void option(String key, Optional<Value> before, Optional<Value> after) {
        findings.at("." + key)
                .add(
                        OptionOrder.compare(key, before, after),
                        ChangeKind.CONSTRAINT_TIGHTENED,
                        ChangeKind.CONSTRAINT_LOOSENED,
                        ChangeKind.CONSTRAINT_CHANGED,
                        "%s is %s instead of %s".formatted(key, text(after), text(before)));
        if (!before.equals(after) && OptionOrder.compare(key, before, after) == Strictness.SAME) {
            findings.words(key, before, after);
        }
    }

    private static String text(Optional<Value> value) {
        return value.map(some -> "'%s'".formatted(some)).orElse("not said");
    }

    private void accepted(Findings at, List<EnumValue> before, List<EnumValue> after) {
        if (before.isEmpty() || after.isEmpty()) {
            at.add(
                    Strictness.of(before.isEmpty(), after.isEmpty()),
                    ChangeKind.CONSTRAINT_TIGHTENED,
                    ChangeKind.CONSTRAINT_LOOSENED,
                    ChangeKind.CONSTRAINT_CHANGED,
                    after.isEmpty()
                            ? "Every value is accepted"
                            : "The values %s are accepted only".formatted(values(after)));
            return;
        }
        Set<Value> gone = without(before, after);
        Set<Value> come = without(after, before);
        if (!gone.isEmpty()) {
            at.add(ChangeKind.VALUES_REMOVED, "The values %s are not accepted any more".formatted(gone));
        }
        if (!come.isEmpty()) {
            at.add(
                    ChangeKind.VALUES_ADDED,
                    "The values %s are accepted, too: a reader who handles each value meets one it does not know"
                            .formatted(come));
        }
        if (gone.isEmpty() && come.isEmpty()) {
            findings.words("accepted", before, after);
        }
    }

    private static Set<Value> without(List<EnumValue> values, List<EnumValue> others) {
        Set<Value> rest = new LinkedHashSet<>(values(values));
        values(others).forEach(rest::remove);
        return rest;
    }

    private static List<Value> values(List<EnumValue> values) {
        return values.stream().map(EnumValue::value).toList();
    }
}
