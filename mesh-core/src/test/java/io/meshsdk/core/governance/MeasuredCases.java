package io.meshsdk.core.governance;

import static io.meshsdk.contract.ServiceLevels.accuracy;
import static io.meshsdk.contract.ServiceLevels.availability;
import static io.meshsdk.contract.ServiceLevels.completeness;
import static io.meshsdk.contract.ServiceLevels.endOfLife;
import static io.meshsdk.contract.ServiceLevels.freshness;
import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static io.meshsdk.core.governance.GovernedProducts.complete;
import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.report;
import static io.meshsdk.core.governance.GovernedProducts.rows;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.GovernedProducts.withData;
import static io.meshsdk.core.governance.KindCases.broken;
import static io.meshsdk.core.governance.KindCases.kept;
import static io.meshsdk.core.governance.KindCases.named;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.CheckOutcome.Failed;
import io.meshsdk.quality.CheckOutcome.NotEvaluated;
import io.meshsdk.quality.CheckOutcome.Passed;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.RowSample;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases of the kinds about quality and change. */
final class MeasuredCases {
    private static final PolicySettings PLAIN = PolicySettings.none();

    private MeasuredCases() {}

    static List<Case> all() {
        return Stream.of(promises(), measured(), change()).flatMap(List::stream).toList();
    }

    private static List<Case> promises() {
        DataProductBuilder three = sound().sla(completeness(0.99), availability(0.999), accuracy(0.995));
        return List.of(
                kept(
                        "quality-checks",
                        PLAIN,
                        three.expect(Expectations.notNull("customer_id")).build()),
                broken(
                        "quality-checks",
                        PLAIN,
                        sound().sla(completeness(0.9)).build(),
                        "quality-checks-missing",
                        "nothing"),
                broken("quality-checks", PLAIN, sound().build(), "quality-check-kind-missing", "completeness"),
                kept("freshness", PLAIN.with("most", "<= 4 hours"), sound().build()),
                broken("freshness", PLAIN.with("most", "1 hour"), sound().build(), "freshness-too-slow", "PT4H"),
                broken("freshness", PLAIN, named("orders", Field.string("id")), "freshness-unpromised", "how old"),
                kept("service-levels", PLAIN.with("completeness", ">= 99%"), whole()),
                broken("service-levels", PLAIN, sound().build(), "service-level-missing", "completeness"),
                broken(
                        "service-levels",
                        PLAIN.with("accuracy", ">= 99.99%"),
                        whole(),
                        "service-level-too-low",
                        "0.9999 is the least"),
                kept("service-levels", PLAIN.with("required", "availability"), promising(agreed("availability"))),
                kept(
                        "service-levels",
                        PLAIN.with("required", "availability").with("availability", ">= 99%"),
                        promising(agreed("availability"), availability(0.999))),
                broken(
                        "service-levels",
                        PLAIN.with("availability", ">= 99%"),
                        promising(agreed("availability")),
                        "service-level-unreadable",
                        "no share"),
                broken(
                        "service-levels",
                        PLAIN.with("completeness", ">= 99%"),
                        promising(completeness(0.5), completeness(0.999).under(ofElement())),
                        "service-level-too-low",
                        "0.99 is the least"),
                broken(
                        "service-levels",
                        PLAIN.with("required", "accuracy"),
                        promising(accuracy(0.999).under(ofElement())),
                        "service-level-missing",
                        "of all its data"),
                kept(
                        "freshness",
                        PLAIN.with("most", "4 hours"),
                        promising(
                                freshness(Duration.ofHours(4)),
                                freshness(Duration.ofHours(72)).under(ofElement()))),
                broken(
                        "freshness",
                        PLAIN,
                        promising(
                                freshness(Duration.ofHours(72)),
                                freshness(Duration.ofHours(1)).under(ofElement())),
                        "freshness-too-slow",
                        "PT72H"),
                broken(
                        "freshness",
                        PLAIN,
                        promising(freshness(Duration.ofHours(1)).under(ofElement())),
                        "freshness-unpromised",
                        "all its data"),
                broken("freshness", PLAIN, promising(agreed("freshness")), "freshness-unreadable", "no duration"));
    }

    private static DataProduct promising(ServiceLevel... levels) {
        return named("orders", Field.string("id")).toBuilder().sla(levels).build();
    }

    /** As a document has it whose author wrote a text for a number. */
    private static ServiceLevel agreed(String property) {
        return new ServiceLevel.Agreed(property, Value.of("50%"), Optional.empty(), Optional.empty(), Terms.NONE);
    }

    private static Terms ofElement() {
        return new Terms(
                Optional.of("orders.id"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.none());
    }

    private static List<Case> measured() {
        PolicySettings half = PLAIN.with("least", "50%");
        return List.of(
                kept("not-empty", PLAIN, withData(sound().build(), report(1, List.of(rows(1))))),
                broken(
                        "not-empty",
                        PLAIN,
                        withData(sound().build(), report(0, List.of(rows(0)))),
                        "product-empty",
                        "empty"),
                kept("completeness-level", PLAIN, level(0.9, complete("id", 0.9, 10, 0))),
                broken(
                        "completeness-level",
                        PLAIN,
                        level(0.9, complete("id", 0.9, 10, 2)),
                        "completeness-below-level",
                        "0.800000"),
                broken(
                        "completeness-level",
                        PLAIN,
                        level(0.9, new NotEvaluated(Expectations.completeness("id", 0.9), "why")),
                        "completeness-unknown",
                        "could not be measured"),
                kept("completeness", half, level(0.9, complete("id", 0.5, 10, 5))),
                kept("completeness", half.with("except", "id"), level(0.9)),
                broken("completeness", half, level(0.9, complete("id", 0.5, 10, 6)), "column-incomplete", "'id'"),
                broken("completeness", half, level(0.9), "column-completeness-unknown", "could not be measured"),
                kept("keys-unique", PLAIN, keyed(new Passed(Expectations.unique("id"), measure(10, 0)))),
                broken(
                        "keys-unique",
                        PLAIN,
                        keyed(new Failed(Expectations.unique("id"), measure(10, 2), RowSample.none())),
                        "keys-not-unique",
                        "primary key"),
                broken(
                        "keys-unique",
                        PLAIN,
                        keyed(new NotEvaluated(Expectations.unique("id"), "why")),
                        "keys-unknown",
                        "could not be measured"),
                kept("quality-gates", PLAIN, checks(19, 1, Severity.WARNING)),
                broken("quality-gates", PLAIN, checks(18, 1, Severity.WARNING), "quality-gate-warnings", "1 of 19"),
                broken(
                        "quality-gates",
                        PLAIN,
                        checks(19, 1, Severity.CRITICAL),
                        "quality-gate-critical",
                        "did not pass"));
    }

    private static List<Case> change() {
        DataProduct owned = sound().team(Team.none().productOwner("ada")).build();
        DataProduct next = owned.toBuilder()
                .schema(owned.schema().and(List.of(Field.string("segment").describedAs("Premium or basic"))))
                .version("1.1.0")
                .build();
        DataProduct narrow = owned.toBuilder()
                .schema(Schema.of(Field.string("customer_id").primaryKey().describedAs("Number the order system gave")))
                .version("2.0.0")
                .outputs(OutputPort.delta("daily").version("1.0.0"))
                .build();
        Principal ada = Principal.user("ada", "sales");
        PolicySettings notice = PLAIN.with("notice", "30 days");
        return List.of(
                kept("compatibility", PLAIN, after(owned, next)),
                broken(
                        "compatibility",
                        PLAIN,
                        after(owned, next.toBuilder().version("1.0.0").build()),
                        "field-added",
                        "'segment'"),
                kept("versioning", PLAIN, after(owned, narrow)),
                broken("versioning", notice, after(owned, narrow), "notice-missing", "P30D"),
                broken("versioning", notice, after(owned, ending(owned)), "notice-too-short", "P30D"),
                broken(
                        "versioning",
                        PLAIN.with("migrationGuide", "true"),
                        after(owned, narrow),
                        "migration-guide-missing",
                        "migration guide"),
                kept(
                        "schema-approval",
                        PLAIN,
                        after(owned, owned.toBuilder().version("1.0.1").build())),
                kept("schema-approval", PLAIN, after(owned, next).approved(() -> List.of(approval(next, ada)))),
                kept("schema-approval", PLAIN.with("changes", "breaking"), after(owned, next)),
                broken("schema-approval", PLAIN, after(owned, next), "approval-missing", "'ada'"),
                broken(
                        "schema-approval",
                        PLAIN,
                        after(owned, next).approved(() -> List.of(approval(owned, ada))),
                        "approval-missing",
                        "as it is described here"),
                broken(
                        "schema-approval",
                        PLAIN,
                        after(owned, next).approved(() -> List.of(approval(next, Principal.user("bob", "sales")))),
                        "approval-of-another",
                        "'ada'"),
                broken(
                        "schema-approval",
                        PLAIN.with("verified", "true"),
                        after(owned, next).approved(() -> List.of(approval(next, ada))),
                        "approval-unverified",
                        "vouches"));
    }

    private static DataProduct whole() {
        return sound().sla(completeness(0.99), availability(0.999), accuracy(0.995))
                .build();
    }

    private static PolicyContext level(double promised, CheckOutcome... measured) {
        List<CheckOutcome> all = new ArrayList<>(List.of(measured));
        all.add(rows(10));
        DataProduct product = named("orders", Field.string("id")).toBuilder()
                .sla(completeness(promised), freshness(Duration.ofHours(1)))
                .build();
        return withData(product, report(10, all));
    }

    private static PolicyContext keyed(CheckOutcome outcome) {
        return withData(named("orders", Field.string("id").primaryKey()), report(10, List.of(outcome)));
    }

    private static Measure measure(long rows, long failing) {
        return new Measure("", "", rows, failing);
    }

    private static PolicyContext checks(int passed, int failed, Severity severity) {
        List<CheckOutcome> results = new ArrayList<>();
        for (int i = 0; i < passed; i++) {
            results.add(new Passed(Expectations.atLeast("id", i), measure(10, 0)));
        }
        for (int i = 0; i < failed; i++) {
            Expectation expectation = Expectations.atMost("id", i).severity(severity);
            results.add(new Failed(expectation, measure(10, 1), RowSample.none()));
        }
        DataProduct product = named("orders", Field.int64("id"));
        return withData(product, new QualityReport(10, results, List.of()));
    }

    private static Inquiry after(DataProduct published, DataProduct next) {
        return design(next).published(port -> Optional.of(published));
    }

    private static DataProduct ending(DataProduct product) {
        return product.toBuilder()
                .sla(endOfLife(NOW.plus(Duration.ofDays(3))))
                .version("1.1.0")
                .build();
    }

    private static Approval approval(DataProduct product, Principal approver) {
        return new Approval(product.id(), StoredForm.encode(product).digest(), approver, NOW);
    }
}
