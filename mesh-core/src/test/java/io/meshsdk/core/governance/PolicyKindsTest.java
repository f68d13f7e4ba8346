package io.meshsdk.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Violation;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyKindsTest {
    private static final PolicySettings NOTHING = PolicySettings.none();

    static List<PolicyKind> kinds() {
        return PolicyKinds.all();
    }

    static List<Case> cases() {
        return KindCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judge_aProduct_findsWhatItBreaksAndNothingWhereItComplies(Case given) {
        Policy policy = PolicyKinds.create(given.kind(), given.kind(), given.settings());

        List<Violation> found = policy.judge(given.context());

        if (given.code().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .filteredOn(violation -> violation.code().equals(given.code()))
                    .isNotEmpty()
                    .anySatisfy(violation -> {
                        assertThat(violation.message()).contains(given.words());
                        assertThat(violation.remedy()).isNotBlank();
                        assertThat(violation.element()).isNotBlank();
                        assertThat(violation.severity()).isEqualTo(policy.severity());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void all_ofEveryKind_haveAProductThatKeepsItAndOnesThatBreakItInEachWay(PolicyKind kind) {
        Set<String> broken = new TreeSet<>();
        boolean kept = false;
        for (Case given : KindCases.all()) {
            if (given.kind().equals(kind.name())) {
                kept |= given.code().isEmpty();
                broken.add(given.code());
            }
        }
        broken.remove("");

        assertThat(kept).isTrue();
        assertThat(kind.codes()).containsAll(broken);
        if (!kind.name().equals("compatibility")) {
            assertThat(broken).containsExactlyInAnyOrderElementsOf(kind.codes());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void create_withNothingSet_makesThePolicyOfTheKind(PolicyKind kind) {
        Policy policy = kind.create();

        assertThat(policy.id()).isEqualTo(kind.name());
        assertThat(policy.version()).isEqualTo("1.0");
        assertThat(policy.severity()).isEqualTo(kind.severity());
        assertThat(policy.points()).isEqualTo(kind.points());
        assertThat(policy.scope()).isEqualTo(PolicyScope.global());
        assertThat(policy.rollout().mode()).isEqualTo(PolicyMode.ENFORCE);
        assertThat(policy.waivers()).isEqualTo(WaiverRules.usual());
        assertThat(policy.isAtLeastAsStrictAs(kind.create("another", NOTHING))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void all_ofEveryKind_sayWhatTheyAskAndWhichSeedAsksForIt(PolicyKind kind) {
        assertThat(kind.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(kind.asks()).endsWith(".");
        assertThat(kind.seeds()).matches("00[0-3](, 00[0-3])*");
        assertThat(kind.codes()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(kind.settings()).extracting(Setting::name).doesNotHaveDuplicates();
        assertThat(kind.settings())
                .allSatisfy(setting -> assertThat(setting.meaning()).endsWith("."));
    }

    @Test
    void all_codes_areEachOfOneKind() {
        assertThat(PolicyKinds.all().stream()
                        .flatMap(kind -> kind.codes().stream())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(PolicyKinds.all())
                .extracting(PolicyKind::name)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Nested
    final class Create {
        @Test
        void create_anUnknownKind_namesThoseThereAre() {
            assertThatThrownBy(() -> PolicyKinds.create("nameing", "names", NOTHING))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'names'", "'nameing'", "naming");
        }

        @Test
        void create_anUnknownSetting_namesPolicySettingAndThoseThereAre() {
            assertThatThrownBy(() -> PolicyKinds.create("freshness", "fresh", NOTHING.with("least", "1 hour")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'fresh'", "'least'", "most", "severity");
        }

        @ParameterizedTest
        @CsvSource({
            "freshness, most, soon, a duration",
            "freshness, most, >= 4 hours, '<='",
            "completeness, least, 120%, a share",
            "completeness, least, <= 99%, '>='",
            "retention, logsMost, -1 year, a period",
            "naming, fields, camelCase, 'of snake_case, kebab-case'",
            "naming, severity, bad, 'one of info, warning, error, critical'",
            "naming, mode, loud, 'one of observe, warn, enforce'",
            "naming, effectiveFrom, tomorrow, a day or instant",
            "naming, waivable, perhaps, true or false",
            "naming, waiverRenewals, often, a whole number",
            "naming, points, never, of design",
            "classification, least, secret, one of public"
        })
        void create_aValueOfAnotherType_namesPolicySettingValueAndWhatIsExpected(
                String kind, String setting, String value, String expected) {
            assertThatThrownBy(() -> PolicyKinds.create(kind, "mine", NOTHING.with(setting, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'mine'", "'" + setting + "'", "'" + value + "'", expected);
        }

        @Test
        void create_aSettingThatSaysNothing_isRefused() {
            assertThatThrownBy(() -> PolicyKinds.create("freshness", "fresh", NOTHING.with("most", Value.nothing())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'fresh'", "'most'");
        }

        @Test
        void create_aChoiceOfNothing_isRefused() {
            assertThatThrownBy(() -> PolicyKinds.create("naming", "names", NOTHING.with("prefixes", List.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'names'", "'prefixes'");
            assertThat(PolicyKinds.create("completeness", "full", NOTHING.with("except", List.of()))
                            .id())
                    .isEqualTo("full");
        }

        @Test
        void create_aPolicyOfMeasuredDataAskedWithoutData_isRefused() {
            assertThatThrownBy(() -> PolicyKinds.create("completeness", "full", NOTHING.with("points", "design")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("'full'", "with-data");
        }

        @Test
        void create_withCommonSettings_makesAPolicyOfThem() {
            Policy policy = PolicyKinds.create(
                    "naming",
                    "names",
                    PolicySettings.of(Map.of("severity", Value.of("critical"), "mode", Value.of("warn")))
                            .with("effectiveFrom", "2027-01-01")
                            .with("grandfatheredUntil", "2027-06-01T12:00:00Z")
                            .with("scope", "sales")
                            .with("points", List.of("register", "continuous"))
                            .with("waiverLongest", "30 days")
                            .with("waiverRenewals", "0")
                            .with("waiversPerDomain", Value.of(2)));

            assertThat(policy.id()).isEqualTo("names");
            assertThat(policy.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(policy.rollout().mode()).isEqualTo(PolicyMode.WARN);
            assertThat(policy.rollout().effectiveFrom()).contains(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(policy.rollout().grandfatheredUntil()).contains(Instant.parse("2027-06-01T12:00:00Z"));
            assertThat(policy.scope()).isEqualTo(PolicyScope.domain("sales"));
            assertThat(policy.points()).containsExactly(EnforcementPoint.REGISTER, EnforcementPoint.CONTINUOUS);
            assertThat(policy.waivers()).isEqualTo(new WaiverRules(true, Duration.ofDays(30), 0, 2));
            assertThat(PolicyKinds.create("naming", "names", NOTHING.with("waivable", "false"))
                            .waivers())
                    .isEqualTo(WaiverRules.none());
        }

        @Test
        void create_withOtherSettings_isOfAnotherVersion() {
            Policy usual = PolicyKinds.create("freshness", "freshness", NOTHING);
            Policy four = PolicyKinds.create("freshness", "freshness", NOTHING.with("most", "4 hours"));
            Policy five = PolicyKinds.create("freshness", "freshness", NOTHING.with("most", "5 hours"));

            assertThat(List.of(usual.version(), four.version(), five.version())).doesNotHaveDuplicates();
            assertThat(PolicySet.empty().and(List.of(four)).digest())
                    .isNotEqualTo(PolicySet.empty().and(List.of(five)).digest());
        }
    }

    @Nested
    final class Strict {
        @ParameterizedTest
        @CsvSource({
            "freshness, most, 1 hour, 24 hours",
            "completeness, least, 0.999, 99%",
            "retention, logsMost, 90 days, 1 year",
            "retention, logsLeast, 90 days, 30 days",
            "naming, fields, snake_case, 'snake_case,kebab-case'",
            "ownership-roles, roles, 'product-owner,support', support",
            "classification, least, restricted, internal",
            "encryption-at-rest, classification, internal, confidential",
            "pii-protected, masked, true, false",
            "naming, severity, critical, warning",
            "naming, mode, enforce, observe",
            "naming, waivable, false, true",
            "quality-gates, warnings, 1%, 5%"
        })
        void isAtLeastAsStrictAs_aStricterValue_holdsOneWayOnly(
                String kind, String setting, String strict, String lenient) {
            Policy narrow = with(kind, setting, strict);
            Policy wide = with(kind, setting, lenient);

            assertThat(narrow.isAtLeastAsStrictAs(wide)).isTrue();
            assertThat(narrow.isAtLeastAsStrictAs(narrow)).isTrue();
            assertThat(wide.isAtLeastAsStrictAs(narrow)).isFalse();
        }

        @Test
        void isAtLeastAsStrictAs_aPolicyOfAnotherKind_isFalse() {
            assertThat(with("freshness", "most", "1 hour").isAtLeastAsStrictAs(with("naming", "fields", "snake_case")))
                    .isFalse();
        }

        @Test
        void isAtLeastAsStrictAs_aLimitWhereThereWasNone_asksMore() {
            Policy bounded = with("classification", "least", "internal");
            Policy free = PolicyKinds.create("classification", "mine", NOTHING);

            assertThat(bounded.isAtLeastAsStrictAs(free)).isTrue();
            assertThat(free.isAtLeastAsStrictAs(bounded)).isFalse();
        }

        private Policy with(String kind, String setting, String value) {
            return PolicyKinds.create(
                    kind,
                    "mine",
                    NOTHING.with(
                            setting,
                            List.of(value.split(",")).size() == 1
                                    ? Value.of(value)
                                    : Value.of(List.of(value.split(",")).stream()
                                            .map(Value::of)
                                            .toList())));
        }
    }

    @Nested
    final class Limits {
        @Test
        void limits_aRetentionOfThreeYearsAndOneOfSeven_cannotBothBeKept() {
            Limit three = limit(PolicyKinds.create("retention", "global", NOTHING), "retention-days/analytical");
            Limit seven = limit(
                    PolicyKinds.create("sox", "books", NOTHING.with("classes", "analytical")),
                    "retention-days/analytical");

            assertThat(three.and(seven)).isEmpty();
        }

        @Test
        void limits_theRetentionsOfSeed003_canBothBeKept() {
            Limit most = limit(PolicyKinds.create("retention", "global", NOTHING), "retention-days/operational");
            Limit least = limit(PolicyKinds.create("sox", "books", NOTHING), "retention-days/operational");

            assertThat(most.and(least)).isPresent();
        }

        @Test
        void limits_ofPromises_areOfOneQuantityEach() {
            assertThat(PolicyKinds.create("freshness", "a", NOTHING.with("most", "90 minutes"))
                            .limits())
                    .containsExactly(Limit.atMost("freshness-hours", 1.5));
            assertThat(PolicyKinds.create("service-levels", "a", NOTHING.with("accuracy", ">= 99.5%"))
                            .limits())
                    .containsExactly(Limit.atLeast("accuracy", 0.995));
        }

        private Limit limit(Policy policy, String quantity) {
            return policy.limits().stream()
                    .filter(limit -> limit.quantity().equals(quantity))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void judge_severityAsSet_isThatOfEachViolation() {
        Policy loud = PolicyKinds.create("description", "words", NOTHING.with("severity", "error"));
        Case given = KindCases.all().stream()
                .filter(one -> one.code().equals("field-undescribed"))
                .findFirst()
                .orElseThrow();

        PolicyReport report = PolicySet.empty().and(List.of(loud)).judge(given.context());

        assertThat(report.blocking()).extracting(Violation::code).contains("field-undescribed");
    }
}
