package io.meshsdk.core.documents.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GovernanceDocumentsProperties {
    @Property(tries = 500)
    void parse_isTheInverseOfWrite(@ForAll("documents") GovernanceDocument governance) {
        String text = GovernanceDocuments.write(governance);

        GovernanceReading reading = GovernanceDocuments.reading("", text);

        assertThat(reading.diagnostics())
                .extracting(Diagnostic::describe)
                .as(text)
                .isEmpty();
        assertThat(reading.orThrow()).isEqualTo(governance);
    }

    @Property(tries = 200)
    void policies_ofWhatWasWritten_areOfTheSameVersions(@ForAll("documents") GovernanceDocument governance) {
        List<Policy> read =
                GovernanceDocuments.parse(GovernanceDocuments.write(governance)).policies();

        assertThat(read)
                .extracting(Policy::id, Policy::version, Policy::scope)
                .containsExactlyElementsOf(governance.policies().stream()
                        .map(policy ->
                                org.assertj.core.groups.Tuple.tuple(policy.id(), policy.version(), policy.scope()))
                        .toList());
    }

    @Property(tries = 500)
    void reading_anyText_neverThrows(@ForAll("texts") String text) {
        GovernanceReading reading = GovernanceDocuments.reading("", text);

        assertThat(reading.governance().isPresent())
                .isEqualTo(reading.diagnostics().stream().noneMatch(Diagnostic::isError));
    }

    @Provide
    Arbitrary<GovernanceDocument> documents() {
        return statements().list().ofMaxSize(4).map(GovernanceDocumentsProperties::numbered);
    }

    /** Texts that are almost documents of policies. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "policies",
                "governance",
                "kind",
                "settings",
                "naming",
                "sales",
                "global_policies",
                "domain_policies",
                "data_quality",
                "completeness",
                "- ",
                ": ",
                "\n",
                "  ",
                "[",
                "]",
                "{",
                "}",
                ">= 99%",
                "true",
                "policy",
                "name",
                "check",
                "enforcement",
                "observability_requirements",
                "metrics",
                "waivers",
                ", ");
        return words.list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    private static GovernanceDocument numbered(List<PolicyStatement> statements) {
        List<PolicyStatement> numbered = new ArrayList<>();
        for (PolicyStatement statement : statements) {
            numbered.add(statement.named(statement.kind() + "-" + (numbered.size() + 1)));
        }
        return new GovernanceDocument(numbered);
    }

    private static Arbitrary<PolicyStatement> statements() {
        return Arbitraries.of(PolicyKinds.all())
                .flatMap(kind ->
                        settings(kind).map(settings -> new PolicyStatement(kind.name(), kind.name(), settings)));
    }

    private static Arbitrary<PolicySettings> settings(PolicyKind kind) {
        List<Setting> known = kind.settings().stream()
                .filter(setting -> value(setting).isPresent())
                .toList();
        Arbitrary<List<Setting>> chosen =
                Arbitraries.of(known).list().uniqueElements().ofMaxSize(5);
        return Combinators.combine(chosen, Arbitraries.of("", "sales", "hr")).as((some, scope) -> {
            PolicySettings settings = scope.isEmpty()
                    ? PolicySettings.none()
                    : PolicySettings.none().with("scope", scope);
            for (Setting setting : some) {
                settings = settings.with(setting.name(), value(setting).orElseThrow());
            }
            return settings;
        });
    }

    /** Limits stay as they usually are, so that no two policies exclude each other. */
    private static Optional<Value> value(Setting setting) {
        if (setting.usual() != null) {
            return Optional.of(setting.usual());
        }
        return switch (setting.type()) {
            case TEXTS ->
                Optional.of(Value.of(List.of(Value.of(
                        setting.allowed().isEmpty() ? "no_1" : setting.allowed().get(0)))));
            case INSTANT -> Optional.of(Value.of("2027-01-01"));
            case RATIO -> Optional.of(Value.of(">= 95%"));
            case CLASSIFICATION -> Optional.of(Value.of("internal"));
            case FLAG -> Optional.of(Value.of(true));
            default -> Optional.empty();
        };
    }
}
