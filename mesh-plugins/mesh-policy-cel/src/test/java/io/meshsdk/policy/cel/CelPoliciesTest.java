package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.DiscoveredPolicies;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CelPoliciesTest {
    private static final String STEWARD = """
            policies:
              - id: steward-named
                rules:
                  - code: steward-missing
                    require: has(product.team.dataSteward)
            """;

    @TempDir
    Path folder;

    private static List<String> problems(String text) {
        try {
            return CelPolicies.read("policies.yaml", text).stream()
                    .map(Policy::id)
                    .toList();
        } catch (InvalidProductException e) {
            return e.diagnostics().stream()
                    .map(found -> found.code() + " " + found.where())
                    .toList();
        }
    }

    @Test
    void read_everythingThatCanBeSaid_isTaken() {
        Policy policy = CelPolicies.read("policies.yaml", """
                        policies:
                          - id: kept-short
                            version: 2.10
                            description: Data of orders is not kept longer than three years
                            scope: domain sales
                            points: [design, continuous]
                            severity: critical
                            mode: warn
                            effectiveFrom: 2027-01-01T00:00:00Z
                            grandfatheredUntil: 2027-06-01T00:00:00Z
                            waivers: {longest: P30D, renewals: 0, perDomain: 2}
                            limits:
                              - {quantity: retention-days, atMost: 1095}
                            rules:
                              - code: kept-too-long
                                each: port
                                when: has(contract.retention)
                                require: >-
                                  has(contract.retention.maximumDays) &&
                                  contract.retention.maximumDays <= 1095
                                message: Port '${port.name}' keeps data for ${contract.retention.maximumDays} days
                                remedy: .retention(Retention.atMost("P3Y"))
                              - code: kept-forever
                                severity: info
                                each: port
                                require: has(contract.retention)
                        """).get(0);
        assertThat(policy.version()).startsWith("2.10+");
        assertThat(policy.scope()).isEqualTo(PolicyScope.domain("sales"));
        assertThat(policy.points()).containsExactly(EnforcementPoint.DESIGN, EnforcementPoint.CONTINUOUS);
        assertThat(policy.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(policy.rollout())
                .isEqualTo(Rollout.of(PolicyMode.WARN)
                        .effectiveFrom(Instant.parse("2027-01-01T00:00:00Z"))
                        .grandfatheredUntil(Instant.parse("2027-06-01T00:00:00Z")));
        assertThat(policy.waivers())
                .isEqualTo(WaiverRules.usual()
                        .longest(Duration.ofDays(30))
                        .renewals(0)
                        .perDomain(2));
        assertThat(policy.limits()).containsExactly(Limit.atMost("retention-days", 1095));
        assertThat(Shop.judge(policy, Shop.orders().build()))
                .singleElement()
                .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.INFO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            require: product.ownr != '' | cel-unknown-name policies.yaml:5:25 policies[0].rules[0].require
            require: "product.ownr != ''" | cel-unknown-name policies.yaml:5:26 policies[0].rules[0].require
            rquire: true | unknown-key policies.yaml:5:9 policies[0].rules[0]
            {require: true, each: fields} | unknown-word
            """)
    void read_mistakeInARule_saysLineAndColumn(String line, String problem) {
        String text = "policies:\n  - id: some-id\n    rules:\n      - code: some-code\n        " + line + "\n";
        if (line.startsWith("{")) {
            text = "policies: [{id: some-id, rules: [{code: some-code, require: 'true', each: fields}]}]";
        }
        assertThat(problems(text)).anyMatch(found -> found.startsWith(problem));
    }

    @Test
    void read_literalBlock_saysLineAndColumnWithin() {
        assertThat(problems("""
                                policies:
                                  - id: some-id
                                    rules:
                                      - code: some-code
                                        require: |
                                          product.owner != '' &&
                                          product.ownr != ''
                                        message: |
                                          One ${product.id},
                                          two ${product.nam}
                                """))
                .containsExactly(
                        "cel-unknown-name policies.yaml:7:18 policies[0].rules[0].require",
                        "cel-unknown-name policies.yaml:10:24 policies[0].rules[0].message");
    }

    @Test
    void read_severalMistakes_areAllReported() {
        assertThat(problems("""
                                policies:
                                  - id: some-id
                                    scope: sales
                                    points: [design, sometimes]
                                    mode: maybe
                                    effectiveFrom: tomorrow
                                    waivers: {longest: month}
                                    limits: [{quantity: days, atLeast: 2, atMost: 1}]
                                    rules:
                                      - code: Some Code
                                        require: "true"
                                      - code: some-code
                                  - rules: []
                                """))
                .containsExactly(
                        "wrong-pattern policies.yaml:3:12 policies[0].scope",
                        "unknown-word policies.yaml:4:22 policies[0].points[1]",
                        "unknown-word policies.yaml:5:11 policies[0].mode",
                        "wrong-type policies.yaml:6:20 policies[0].effectiveFrom",
                        "wrong-type policies.yaml:7:24 policies[0].waivers.longest",
                        "out-of-range policies.yaml:8:14 policies[0].limits[0]",
                        "wrong-pattern policies.yaml:10:15 policies[0].rules[0].code",
                        "missing-key policies.yaml:12:9 policies[0].rules[1]",
                        "missing-key policies.yaml:13:5 policies[1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits: [{quantity: days, atLeast: NaN}] | policies[0].limits[0].atLeast
            limits: [{quantity: days, atMost: Infinity}] | policies[0].limits[0].atMost
            limits: [{quantity: days, atMost: 1e400}] | policies[0].limits[0].atMost
            limits: [{quantity: days, atMost: 0x10p1}] | policies[0].limits[0].atMost
            waivers: {perDomain: 4294967295} | policies[0].waivers.perDomain
            waivers: {renewals: 1.5} | policies[0].waivers.renewals
            waivers: {longest: -P1D} | policies[0].waivers.longest
            waivers: {longest: P9999999D} | policies[0].waivers.longest
            """)
    void read_aNumberThatIsNone_saysWhere(String line, String path) {
        String text = STEWARD.replace("    rules:", "    " + line + "\n    rules:");

        assertThat(problems(text))
                .singleElement()
                .asString()
                .startsWith("wrong-type")
                .endsWith(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | yaml-syntax
            'policies: [}'           | yaml-syntax
            'policies: &a [*a]'      | anchor-refused
            'other: 1'               | unknown-key
            'policies: text'         | wrong-type
            'policies: [{id: a, id: b, rules: []}]' | duplicate-key
            """)
    void read_noDocumentOfPolicies_saysSo(String text, String code) {
        assertThat(problems(text)).first().asString().startsWith(code + " policies.yaml:1:");
    }

    @Test
    void read_nestedWithoutEnd_isRefused() {
        assertThat(problems("policies: " + "[".repeat(10_000)))
                .first()
                .asString()
                .startsWith("yaml-syntax");
    }

    @Test
    void read_folder_takesFilesByName() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), STEWARD.replace("steward-named", "second"));
        Files.writeString(folder.resolve("a.yml"), STEWARD.replace("steward-named", "first"));
        Files.writeString(folder.resolve("notes.txt"), "no policies");
        assertThat(CelPolicies.read(folder)).extracting(Policy::id).containsExactly("first", "second");
    }

    @Test
    void read_absentFile_namesIt() {
        assertThatThrownBy(() -> CelPolicies.read(folder.resolve("absent.yaml")))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("absent.yaml");
    }

    @Test
    void discover_resourceOnTheClassPath_isEnforced() throws IOException {
        Path resource = folder.resolve(CelPolicyProvider.RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.writeString(resource, STEWARD);
        try (URLClassLoader loader = loader()) {
            assertThat(DiscoveredPolicies.load(loader)).extracting(Policy::id).containsExactly("steward-named");
        }
    }

    @Test
    void discover_wrongResource_isAnErrorThatNamesIt() throws IOException {
        Path resource = folder.resolve(CelPolicyProvider.RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.writeString(resource, STEWARD.replace("has(", "was("));
        try (URLClassLoader loader = loader()) {
            assertThatThrownBy(() -> DiscoveredPolicies.load(loader))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContainingAll("META-INF/mesh/policies.yaml", "cel-unknown-name");
        }
    }

    private URLClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, CelPoliciesTest.class.getClassLoader());
    }
}
