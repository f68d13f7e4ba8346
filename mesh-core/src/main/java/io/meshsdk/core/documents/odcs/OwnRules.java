package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.rule.ShortForm;
import java.util.Optional;

/** Checks that the standard's library lacks, as rules of an engine of our own in their short form. */
final class OwnRules {
    private static final String ENGINE = "meshsdk";

    private OwnRules() {}

    /** Returns what a rule of ours measures; operators, which the standard allowed until 3.1, are its condition. */
    static Optional<Expectation> read(Keys rule, String path, Between between) {
        Keys keys = new Keys(rule.mapping());
        Optional<String> form =
                keys.text("engine").filter(ENGINE::equals).flatMap(engine -> keys.text("implementation"));
        Optional<Expectation> expectation =
                form.flatMap(text -> read(text, path)).flatMap(some -> allowing(some, keys, between));
        if (expectation.isPresent()) {
            rule.skip("engine", "implementation");
            Operators.keys().stream().filter(rule::has).forEach(key -> rule.skip(key, "unit"));
        }
        return expectation;
    }

    private static Optional<Expectation> allowing(Expectation expectation, Keys keys, Between between) {
        if (Operators.keys().stream().noneMatch(keys::has)) {
            return Optional.of(expectation);
        }
        Unit usual = Operators.usualUnit(expectation.check());
        return Operators.read(keys, between)
                .filter(condition -> expectation.check().takesCondition())
                .map(condition -> keys.has("unit")
                        ? condition
                        : new Condition(condition.operator(), condition.value(), condition.upper(), usual))
                .map(expectation::allowing);
    }

    static void write(Check check, Entries entries) {
        entries.text("type", "custom").text("engine", ENGINE).text("implementation", ShortForm.of(check));
    }

    private static Optional<Expectation> read(String form, String path) {
        try {
            return Optional.of(Expectations.parse(path, form));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
