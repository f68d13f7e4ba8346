package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import java.util.Optional;

/** Checks that the standard's library lacks, as rules of an engine of our own in their short form. */
final class OwnRules {
    private static final String ENGINE = "meshsdk";

    private OwnRules() {}

    static Optional<Expectation> read(Keys rule, String path) {
        Keys keys = new Keys(rule.mapping());
        Optional<String> form =
                keys.text("engine").filter(ENGINE::equals).flatMap(engine -> keys.text("implementation"));
        Optional<Expectation> expectation = form.flatMap(text -> read(text, path));
        if (expectation.isPresent()) {
            rule.skip("engine", "implementation");
        }
        return expectation;
    }

    static void write(Check check, Entries entries) {
        entries.text("type", "custom").text("engine", ENGINE).text("implementation", check.rule());
    }

    private static Optional<Expectation> read(String form, String path) {
        try {
            return Optional.of(
                    form.equals("schema") ? Expectations.schemaConformance() : Expectations.parse(path, form));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
