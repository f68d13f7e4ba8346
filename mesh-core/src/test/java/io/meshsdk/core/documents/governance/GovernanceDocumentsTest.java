package io.meshsdk.core.documents.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GovernanceDocumentsTest {
    private static final String ALL = """
            apiVersion: datamesh/v1
            kind: Governance
            policies:
              - kind: naming
                id: sales-names
                settings:
                  names: [snake_case]
                severity: critical
                mode: warn
                effectiveFrom: 2027-01-01
                grandfatheredUntil: 2027-06-30T00:00:00Z
                scope: sales
                points: [design, register]
                version: "2.1"
                waivers:
                  waivable: true
                  longest: 30 days
                  renewals: 0
                  perDomain: 2
              - kind: not-empty
            """;

    @Nested
    final class Lists {
        @Test
        void parse_everyKey_isThePolicy() {
            List<Policy> policies = GovernanceDocuments.parse(ALL).policies();

            assertThat(policies).extracting(Policy::id).containsExactly("sales-names", "not-empty");
            Policy names = policies.get(0);
            assertThat(names.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(names.scope()).isEqualTo(PolicyScope.domain("sales"));
            assertThat(names.points()).containsExactlyInAnyOrder(EnforcementPoint.DESIGN, EnforcementPoint.REGISTER);
            assertThat(names.rollout().mode()).isEqualTo(PolicyMode.WARN);
            assertThat(names.rollout().effectiveFrom()).contains(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(names.rollout().grandfatheredUntil()).contains(Instant.parse("2027-06-30T00:00:00Z"));
            assertThat(names.waivers()).isEqualTo(new WaiverRules(true, Duration.ofDays(30), 0, 2));
            assertThat(names.version()).startsWith("2.1");
        }

        @Test
        void write_whatWasRead_isReadAgain() {
            GovernanceDocument governance = GovernanceDocuments.parse(ALL);

            String written = GovernanceDocuments.write(governance);

            assertThat(GovernanceDocuments.parse(written)).isEqualTo(governance);
            assertThat(written).contains("  - kind: naming", "      names:", "      perDomain: 2");
        }

        @Test
        void parse_aDomainThatTightensAGlobalPolicy_isAccepted() {
            GovernanceDocument governance = GovernanceDocuments.parse("""
                    policies:
                      - kind: naming
                      - {kind: naming, scope: sales, settings: {names: [snake_case]}, severity: critical}
                    """);

            assertThat(PolicySet.empty().and(governance.policies()).policies()).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                policies: {kind: naming} | wrong-type | 1:11 | policies
                policies: [naming] | wrong-type | 1:12 | policies[0]
                policies: [{id: naming}] | missing-key | 1:12 | policies[0]
                policies: [{kind: namign}] | unknown-kind | 1:19 | policies[0].kind
                policies: [{kind: naming, id: My Policy}] | wrong-type | 1:31 | policies[0].id
                policies: [{kind: naming, severty: error}] | unknown-key | 1:27 | policies[0].severty
                policies: [{kind: naming, severity: fatal}] | invalid-setting | 1:37 | policies[0].severity
                policies: [{kind: naming, settings: {nmes: a}}] | unknown-setting | 1:44 | policies[0].settings.nmes
                policies: [{kind: naming, settings: {mode: warn}}] | unknown-setting | 1:44 | policies[0].settings.mode
                policies: [{kind: naming, settings: {names: [camelCase]}}] | invalid-setting | 1:45 | policies[0].settings.names
                policies: [{kind: naming, waivers: {for: 3 days}}] | unknown-key | 1:37 | policies[0].waivers.for
                policies: [{kind: naming, waivers: {longest: soon}}] | invalid-setting | 1:46 | policies[0].waivers.longest
                policies: [{kind: naming, waivers: {longest: 9999999 days}}] | invalid-setting | 1:46 | policies[0].waivers.longest
                policies: [{kind: naming, waivers: {renewals: 1.5}}] | invalid-setting | 1:47 | policies[0].waivers.renewals
                policies: [{kind: naming, waivers: {renewals: -1}}] | invalid-setting | 1:47 | policies[0].waivers.renewals
                policies: [{kind: naming, waivers: {perDomain: 99999999999}}] | invalid-setting | 1:48 | policies[0].waivers.perDomain
                policies: [{kind: decimal-precision, settings: {precision: 18.5}}] | invalid-setting | 1:60 | policies[0].settings.precision
                policies: [{kind: access-fits-class, settings: {restrictedConsumers: 2.5}}] | invalid-setting | 1:70 | policies[0].settings.restrictedConsumers
                policies: [{kind: naming, points: [whenever]}] | invalid-setting | 1:35 | policies[0].points
                policies: [{kind: not-empty, points: [design]}] | invalid-setting | 1:38 | policies[0].points
                policies: [{kind: naming, scope: Our Sales}] | invalid-setting | 1:34 | policies[0].scope
                policies: [{kind: naming}, {kind: naming}] | duplicate-policy | 1:1 | policies
                policies: [{kind: naming}, {kind: naming, scope: hr, mode: warn}] | policies-conflict | 1:1 | policies
                policy: [{kind: naming}] | unknown-dialect | 1:1 | ''
                {"policies": [], "polices": []} | unknown-key | 1:18 | polices
                """)
        void reading_whatIsOfNoUse_saysWhereAndGivesNoPolicy(String text, String code, String place, String path) {
            GovernanceReading reading = GovernanceDocuments.reading("rules.yaml", text);

            assertThat(reading.governance()).isEmpty();
            assertThat(reading.diagnostics()).singleElement().satisfies(found -> {
                assertThat(found.isError()).isTrue();
                assertThat(found.code()).isEqualTo(code);
                assertThat(found.where().line() + ":" + found.where().column()).isEqualTo(place);
                assertThat(found.where().path()).isEqualTo(path);
                assertThat(found.remedy()).isNotBlank();
            });
            assertThatThrownBy(reading::orThrow).isInstanceOf(InvalidProductException.class);
        }

        @Test
        void reading_severalProblems_tellsAllAtOnce() {
            GovernanceReading reading = GovernanceDocuments.reading("", """
                    policies:
                      - kind: naming
                        colour: red
                      - kind: nothing-of-ours
                      - kind: naming
                        id: other
                        severity: fatal
                    """);

            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("unknown-key", "unknown-kind", "invalid-setting");
        }

        @Test
        void reading_misspeltWords_namesThoseThatWereMeant() {
            assertThat(remedies("policies: [{kind: namign}]")).containsExactly("Write 'naming'.");
            assertThat(remedies("policies: [{kind: naming, severty: error}]")).containsExactly("Write 'severity'.");
            assertThat(remedies("policies: [{kind: naming, settings: {nmes: [a]}}]"))
                    .containsExactly("Write 'names'.");
            assertThat(remedies("policies: [{kind: naming, settings: {waiverLongest: 1 day}}]"))
                    .containsExactly("Write 'waivers.longest' of the policy itself, beside 'settings'.");
        }

        @Test
        void reading_valuesThatAreOfNoUse_areNotRepeated() {
            assertThat(GovernanceDocuments.reading("", "policies: [{kind: naming, severity: hunter2secret}]")
                            .diagnostics())
                    .extracting(Diagnostic::describe)
                    .noneMatch(text -> text.contains("hunter2secret"));
        }
    }

    @Test
    void read_severalFiles_isAllOfThem(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "policies: [{kind: naming}]");
        Path two = Files.writeString(folder.resolve("two.json"), "{\"policies\": [{\"kind\": \"ownership\"}]}");

        assertThat(GovernanceDocuments.read(one, two).statements())
                .containsExactly(PolicyStatement.of("naming"), PolicyStatement.of("ownership"));
    }

    @Test
    void read_aFileThatIsAbsent_saysSo(@TempDir Path folder) {
        assertThat(GovernanceDocuments.reading(folder.resolve("none.yaml")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("unreadable");
    }

    @Test
    void write_statementsMadeInCode_areReadAsTheSame() {
        GovernanceDocument governance = new GovernanceDocument(List.of(
                PolicyStatement.of("naming").named("names").with("mode", "observe"),
                new PolicyStatement(
                        "ownership",
                        "owner",
                        io.meshsdk.core.governance.builtin.PolicySettings.none()
                                .with("waivable", Value.of(false))
                                .with("version", "7"))));

        assertThat(GovernanceDocuments.parse(GovernanceDocuments.write(governance)))
                .isEqualTo(governance);
    }

    private static List<String> remedies(String text) {
        return GovernanceDocuments.reading("", text).diagnostics().stream()
                .map(Diagnostic::remedy)
                .toList();
    }
}
