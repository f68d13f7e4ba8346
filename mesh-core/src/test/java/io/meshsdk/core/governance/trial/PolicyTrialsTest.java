package io.meshsdk.core.governance.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyTrialsTest {
    private static final String ORDERS = """
            apiVersion: datamesh/v1
            kind: DataProduct
            metadata: {name: orders, domain: sales, version: 1.20.0, owner: sales-team}
            spec:
              contract:
                schema:
                  fields:
                    - {name: order_id, type: string, required: true}
            """;
    private static final PolicySet POLICIES = PolicySet.empty().and(List.of(new TeamOwned()));

    @TempDir
    Path folder;

    private static String indented(String text) {
        return text.indent(6);
    }

    private static TrialOutcome only(PolicyTrials trials) {
        assertThat(trials.all()).hasSize(1);
        return trials.run(POLICIES).get(0);
    }

    private PolicyTrials file(String text) throws IOException {
        Files.writeString(folder.resolve("orders.yaml"), ORDERS);
        return PolicyTrials.read(Files.writeString(folder.resolve("tests.yaml"), text));
    }

    @Test
    void run_asExpected_passes() throws IOException {
        PolicyTrials trials = file("""
                policy-tests:
                  - name: a team owns it
                    given: orders.yaml
                    expect: passes
                  - name: a person owns it
                    given: {base: orders.yaml, with: {metadata: {owner: ann}}}
                    at: before-publish
                    now: 2027-01-01T00:00:00Z
                    expect: {violations: [owner-alone at owner]}
                  - given: {base: orders.yaml, with: {metadata: {owner: bob}}}
                    expect: {violations: [owner-alone]}
                """);
        assertThat(trials.run(POLICIES))
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
        assertThat(trials.all())
                .extracting(PolicyTrial::name)
                .containsExactly("a team owns it", "a person owns it", "policy-tests[2]");
    }

    @Test
    void run_productWrittenOut_needsNoFile() {
        PolicyTrials trials = PolicyTrials.read(
                "tests.yaml", "policy-tests:\n  - given:\n" + indented(ORDERS) + "    expect: passes\n");
        assertThat(only(trials).passed()).isTrue();
    }

    @Test
    void run_otherThanExpected_saysWhatIsMissingAndWhatIsTooMuch() throws IOException {
        TrialOutcome outcome = only(file("""
                policy-tests:
                  - name: two errors
                    given: {base: orders.yaml, with: {metadata: {owner: ann}}}
                    expect: {violations: [owner-alone at team, steward-missing]}
                """));
        assertThat(outcome.describe()).isEqualTo("""
                        two errors:
                          - found, and not expected: ERROR owner-alone at owner: One person owns it. Name a team
                          - expected, and not found: owner-alone at team
                          - expected, and not found: steward-missing""");
        assertThatThrownBy(outcome::orThrow).isInstanceOf(AssertionError.class).hasMessageContaining("two errors");
    }

    @Test
    void run_blockedThoughExpectedToPass_saysWhy() throws IOException {
        TrialOutcome outcome = only(file("""
                policy-tests:
                  - given: {base: orders.yaml, with: {metadata: {owner: ann}}}
                    expect: passes
                """));
        assertThat(outcome.differences())
                .containsExactly(
                        "blocks, and was expected to pass: ERROR owner-alone at owner: One person owns it. Name a team");
    }

    @Test
    void run_publishedBefore_isKnown() throws IOException {
        PolicyTrials trials = file("""
                policy-tests:
                  - given: orders.yaml
                    published: {base: orders.yaml, with: {metadata: {owner: another-team}}}
                    expect: {violations: [owner-changed]}
                """);
        assertThat(trials.run(PolicySet.empty().and(List.of(new OwnerKept()))))
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
    }

    @Test
    void read_mistakes_areAllReportedWithPlaces() {
        assertThatThrownBy(() -> PolicyTrials.read("tests.yaml", """
                        policy-tests:
                          - given: ../secret.yaml
                            expect: passes
                          - givn: {}
                            expect: {violation: []}
                          - given: {apiVersion: datamesh/v1, kind: DataProduct, metadata: 7}
                            at: with-data
                            now: tomorrow
                            expect: passes
                        """))
                .isInstanceOfSatisfying(
                        InvalidProductException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(found -> found.code() + " " + found.where())
                                .contains(
                                        "unreadable tests.yaml:2:12 policy-tests[0].given",
                                        "unknown-key tests.yaml:4:5 policy-tests[1]",
                                        "missing-key tests.yaml:4:5 policy-tests[1]",
                                        "wrong-type tests.yaml:5:13 policy-tests[1].expect",
                                        "unknown-word tests.yaml:7:9 policy-tests[2].at",
                                        "wrong-type tests.yaml:8:10 policy-tests[2].now"));
    }

    @Test
    void read_fileOutsideTheFolder_isRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("orders.yaml"), ORDERS);
        Path tests = Files.writeString(
                inner.resolve("tests.yaml"), "policy-tests:\n  - {given: ../orders.yaml, expect: passes}\n");
        assertThatThrownBy(() -> PolicyTrials.read(tests))
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining("not beside the tests");
    }

    /** A team owns each product. */
    private static final class TeamOwned implements Policy {
        @Override
        public String id() {
            return "team-owned";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.product().owner().endsWith("-team")
                    ? List.of()
                    : List.of(Violation.broken("owner-alone", "owner")
                            .because("One person owns it")
                            .remedy("Name a team"));
        }
    }

    /** Who owned a product owns it. */
    private static final class OwnerKept implements Policy {
        @Override
        public String id() {
            return "owner-kept";
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return context.ports().stream()
                    .flatMap(port -> context.published(port).stream())
                    .filter(before -> !before.owner().equals(context.product().owner()))
                    .map(before -> Violation.broken("owner-changed", "owner"))
                    .toList();
        }
    }
}
