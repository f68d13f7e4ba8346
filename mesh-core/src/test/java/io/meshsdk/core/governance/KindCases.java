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

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.Team;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.metadata.Observability;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
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
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of each kind of policy, and each of its codes, a product that breaks it and one that keeps it. */
final class KindCases {
    private static final PolicySettings PLAIN = PolicySettings.none();

    private KindCases() {}

    /** A policy, what it judges, and what it finds: each code with words of its message; nothing where the product complies. */
    record Case(String kind, PolicySettings settings, PolicyContext context, String code, String words) {
        @Override
        public String toString() {
            return kind + (code.isEmpty() ? " kept" : " broken: " + code);
        }
    }

    static List<Case> all() {
        return Stream.of(form(), papers(), personal(), protection(), laws(), promises(), measured(), change())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> form() {
        DataProduct fact = named("fact_orders", Field.string("id"));
        return List.of(
                kept("naming", PLAIN.with("prefixes", List.of("dim_", "fact_")), fact),
                kept("naming", PLAIN.with("prefixes", List.of("fact_")), named("fact-orders", Field.string("id"))),
                broken(
                        "naming",
                        PLAIN.with("prefixes", List.of("dim_", "agg_")),
                        fact,
                        "name-prefix-missing",
                        "dim_, agg_"),
                broken("naming", PLAIN, named("a-b_c", Field.string("id")), "name-not-snake-case", "'a-b_c'"),
                broken("naming", PLAIN.with("names", "kebab-case"), fact, "name-not-kebab-case", "not in kebab-case"),
                broken("naming", PLAIN, named("orders", Field.string("orderId")), "field-not-snake-case", "'orderId'"),
                broken(
                        "naming",
                        PLAIN.with("fields", "kebab-case"),
                        named("orders", Field.string("order_id")),
                        "field-not-kebab-case",
                        "'order_id'"),
                kept("primary-key", PLAIN, sound().build()),
                broken("primary-key", PLAIN, named("orders", Field.string("id")), "primary-key-missing", "primary key"),
                kept("constraints", PLAIN, named("orders", Field.string("id").required())),
                broken("constraints", PLAIN, named("orders", Field.string("id")), "constraints-missing", "constrained"),
                kept(
                        "keys-not-null",
                        PLAIN,
                        named("orders", Field.string("id").primaryKey().required())),
                kept("keys-not-null", PLAIN, checked(Expectations.notNull("id"))),
                broken(
                        "keys-not-null",
                        PLAIN,
                        checked(Expectations.notNull("id").warning()),
                        "key-nullable",
                        "'id'"),
                kept("uniqueness", PLAIN, named("orders", Field.string("id").unique())),
                broken("uniqueness", PLAIN, named("orders", Field.string("id")), "uniqueness-missing", "unique"),
                kept("standard-columns", PLAIN, standard("customer_id", "created_at", "updated_at")),
                broken("standard-columns", PLAIN, standard("id", "created_at"), "date-column-missing", "'updated_at'"),
                broken(
                        "standard-columns",
                        PLAIN,
                        standard("number", "created_at", "updated_at"),
                        "id-column-missing",
                        "_id, id"),
                kept("time-columns", PLAIN, named("orders", Field.timestamp("made_at"), Field.date("paid_at"))),
                kept("time-columns", PLAIN.with("timezone", "any"), named("orders", Field.localTimestamp("made_at"))),
                broken(
                        "time-columns",
                        PLAIN,
                        named("orders", Field.string("made_at")),
                        "time-column-mistyped",
                        "'made_at'"),
                broken(
                        "time-columns",
                        PLAIN,
                        named("orders", Field.localTimestamp("event_timestamp")),
                        "time-column-not-utc",
                        "UTC"),
                kept("decimal-precision", PLAIN, named("orders", Field.decimal("a", 18, 2), Field.decimal("b", 12, 2))),
                broken(
                        "decimal-precision",
                        PLAIN,
                        named("orders", Field.decimal("a", 18, 4)),
                        "decimal-not-standard",
                        "decimal(18,4)"));
    }

    private static List<Case> papers() {
        Team whole = Team.none().productOwner("ada").technicalLead("grace").dataSteward("edsger");
        Observability watched = new Observability(
                List.of("row_count", "null_percentage_by_column", "distinct_count", "value_distribution"),
                List.of(alert("freshness"), alert("quality"), alert("schema_drift"), alert("volume")));
        return List.of(
                kept("ownership", PLAIN, sound().build()),
                broken("ownership", PLAIN, sound().owner("TODO").build(), "owner-unknown", "'TODO'"),
                kept("ownership-roles", PLAIN, sound().team(whole).build()),
                broken(
                        "ownership-roles",
                        PLAIN,
                        sound().team(whole.dataSteward("tbd")).build(),
                        "role-unfilled",
                        "data steward"),
                kept("description", PLAIN, sound().build()),
                kept("description", PLAIN.with("fields", "false"), described(Field.string("id"))),
                broken("description", PLAIN, described(Field.string("id")), "field-undescribed", "'id'"),
                broken("description", PLAIN, named("orders"), "product-undescribed", "description"),
                kept(
                        "lineage",
                        PLAIN,
                        sound().input(InputPort.product("sales.orders")).build()),
                broken("lineage", PLAIN, sound().build(), "lineage-undocumented", "no input"),
                broken(
                        "lineage",
                        PLAIN.with("transformation", "true"),
                        sound().input(InputPort.product("sales.orders")).build(),
                        "transformation-undescribed",
                        "inputs"),
                kept("observability", PLAIN, observed(watched)),
                broken(
                        "observability",
                        PLAIN,
                        observed(new Observability(List.of("row_count"), watched.alerts())),
                        "metric-unwatched",
                        "'null_rate'"),
                broken(
                        "observability",
                        PLAIN,
                        observed(new Observability(watched.metrics(), List.of(alert("freshness")))),
                        "alert-missing",
                        "'schema_drift'"));
    }

    private static List<Case> personal() {
        DataProduct plain = named("orders", Field.string("id"));
        Field email = Field.string("email").pii("email").masked(Mask.email());
        PolicySettings both = PLAIN.with("columns", List.of("customer_name", "email"));
        return List.of(
                kept("pii-protected", PLAIN, personal(email)),
                kept(
                        "pii-protected",
                        PLAIN.with("masked", "false"),
                        personal(Field.string("email").pii("email"))),
                broken("pii-protected", PLAIN, personal(Field.string("email").pii("email")), "pii-unmasked", "'email'"),
                broken(
                        "pii-protected",
                        PLAIN.with("classification", "restricted"),
                        personal(email.classified(Classification.CONFIDENTIAL)),
                        "pii-not-confidential",
                        "below restricted"),
                kept("pii-categorised", PLAIN, personal(email)),
                broken("pii-categorised", PLAIN, personal(email.pii("personal")), "pii-uncategorised", "'email'"),
                broken(
                        "pii-categorised",
                        PLAIN.with("categories", List.of("phone")),
                        personal(email),
                        "pii-category-unknown",
                        "phone"),
                broken(
                        "pii-categorised",
                        PLAIN.with("taxonomy", "true"),
                        personal(email),
                        "pii-unclassified",
                        "taxonomy"),
                kept("pii-audited", PLAIN, guarded(true, true)),
                kept("pii-audited", PLAIN, plain),
                broken("pii-audited", PLAIN.with("all", "true"), plain, "pii-unaudited", "recorded"),
                broken("pii-audited", PLAIN, guarded(true, false), "pii-unaudited", "personal data"),
                kept(
                        "pii-encrypted",
                        PLAIN,
                        attested(guarded(true, true), StorageAttestation.Quality.ENCRYPTED_AT_REST)),
                kept("pii-encrypted", PLAIN, plain),
                broken("pii-encrypted", PLAIN, guarded(false, true), "pii-unencrypted", "encrypted"),
                broken("pii-encrypted", PLAIN, guarded(true, true), "pii-encryption-unattested", "nobody vouches"),
                kept(
                        "pii-retention",
                        PLAIN,
                        sound().retention(Retention.atMost("P1Y")).build()),
                broken("pii-retention", PLAIN, sound().build(), "pii-retention-missing", "how long"),
                kept(
                        "pii-columns",
                        both,
                        personal(email, Field.string("customer_name").pii("name"))),
                kept("pii-columns", both.with("present", "false"), personal(email)),
                broken("pii-columns", both, personal(email), "pii-column-missing", "'customer_name'"),
                broken(
                        "pii-columns",
                        both.with("present", "false"),
                        personal(Field.string("email")),
                        "pii-column-unmarked",
                        "'email'"),
                broken("pii-columns", PLAIN, draft(Expectations.notNull("gone")), "checked-column-missing", "'gone'"),
                kept("pii-named", PLAIN, personal(email, Field.int64("email_count"), Field.string("mailing"))),
                kept("pii-named", PLAIN.with("harmless", "phone"), personal(Field.string("phone"))),
                broken("pii-named", PLAIN, personal(Field.string("customerEmail")), "pii-unmarked", "(email)"),
                broken("pii-named", PLAIN, personal(Field.int64("ssn")), "pii-unmarked", "(national-id)"));
    }

    private static List<Case> protection() {
        DataProduct open = sound().classified(Classification.PUBLIC).build();
        DataProduct closed = sound().classified(Classification.RESTRICTED).build();
        AccessPolicy two = AccessPolicy.consumers("marketing", "finance");
        Field ssn = Field.string("customer_ssn").pii("ssn").masked(Mask.redacted());
        return List.of(
                kept(
                        "encryption-at-rest",
                        PLAIN,
                        attested(guarded(true, true), StorageAttestation.Quality.ENCRYPTED_AT_REST)),
                broken("encryption-at-rest", PLAIN, open, "encryption-missing", "encrypted at rest"),
                broken("encryption-at-rest", PLAIN, guarded(true, true), "encryption-unattested", "nobody vouches"),
                broken(
                        "encryption-at-rest",
                        PLAIN,
                        attested(guarded(true, true), StorageAttestation.Quality.ISOLATED),
                        "encryption-unattested",
                        "nobody vouches"),
                kept("storage-isolated", PLAIN, attested(closed, StorageAttestation.Quality.ISOLATED)),
                kept("storage-isolated", PLAIN, open),
                broken("storage-isolated", PLAIN, closed, "storage-not-isolated", "through the SDK"),
                kept("classification", PLAIN.with("least", "internal"), closed),
                broken("classification", PLAIN, sound().build(), "classification-missing", "how far"),
                broken(
                        "classification",
                        PLAIN.with("allowed", List.of("internal", "confidential")),
                        open,
                        "classification-not-allowed",
                        "internal, confidential"),
                broken("classification", PLAIN.with("least", "internal"), open, "classification-too-open", "more open"),
                kept("access-fits-class", PLAIN, closed.toBuilder().access(two).build()),
                broken("access-fits-class", PLAIN, closed, "access-undeclared", "who reads"),
                broken(
                        "access-fits-class",
                        PLAIN.with("restrictedConsumers", "<= 1"),
                        closed.toBuilder().access(two).build(),
                        "access-too-wide",
                        "2 domains"),
                broken(
                        "access-fits-class",
                        PLAIN,
                        open.toBuilder().access(two.hidden()).build(),
                        "access-contradicts-class",
                        "hidden"),
                broken(
                        "access-fits-class",
                        PLAIN,
                        personal(Field.string("salary").classified(Classification.RESTRICTED)),
                        "class-below-field",
                        "'salary'"),
                kept(
                        "row-level-security",
                        PLAIN,
                        closed.toBuilder()
                                .access(two.rows(RowRule.where("customer_id = principal.name")))
                                .build()),
                kept("row-level-security", PLAIN, closed),
                broken(
                        "row-level-security",
                        PLAIN,
                        closed.toBuilder().access(two).build(),
                        "row-filter-missing",
                        "every row"),
                kept(
                        "approval-required",
                        PLAIN.with("columns", "customer_ssn"),
                        personal(ssn.classified(Classification.RESTRICTED))),
                kept(
                        "approval-required",
                        PLAIN.with("columns", "customer_ssn"),
                        personal(ssn).toBuilder()
                                .access(two.approvalFor("customer_ssn"))
                                .build()),
                broken(
                        "approval-required",
                        PLAIN.with("columns", "customer_ssn"),
                        personal(ssn),
                        "approval-field-open",
                        "'customer_ssn'"));
    }

    private static List<Case> laws() {
        DataProduct year = sound().retention(Retention.atMost("P1Y")).build();
        DataProduct books = keptAs("operational", Retention.atLeast(Period.ofDays(7 * 365)));
        return List.of(
                kept("retention", PLAIN, year),
                kept("retention", PLAIN, keptAs("operational", Retention.atMost("P7Y"))),
                broken("retention", PLAIN, sound().build(), "retention-missing", "analytical"),
                broken(
                        "retention",
                        PLAIN,
                        keptAs("logs", Retention.atMost("P2Y")),
                        "retention-too-long",
                        "at most P1Y"),
                broken("retention", PLAIN, books, "retention-too-long", "without an end"),
                broken(
                        "retention",
                        PLAIN.with("analyticalLeast", "2 years"),
                        year,
                        "retention-too-short",
                        "at least P2Y"),
                broken(
                        "retention",
                        PLAIN,
                        keptAs("other", Retention.atMost("P1D")),
                        "retention-class-unknown",
                        "trash"),
                kept(
                        "sox",
                        PLAIN,
                        books.toBuilder().safeguards(safe(true, true)).build()),
                broken("sox", PLAIN, books, "sox-unaudited", "recorded"),
                broken(
                        "sox",
                        PLAIN.with("classes", List.of("analytical")).with("auditAllAccess", "false"),
                        year,
                        "sox-retention-too-short",
                        "P7Y"),
                kept("gdpr", PLAIN, year),
                broken(
                        "gdpr",
                        PLAIN,
                        year.toBuilder()
                                .schema(Schema.of(Field.string("x").pii("pii")))
                                .build(),
                        "gdpr-category-missing",
                        "'x'"),
                broken("gdpr", PLAIN, sound().build(), "gdpr-retention-missing", "how long"),
                broken(
                        "gdpr",
                        PLAIN,
                        sound().retention(Retention.atLeast("P1Y")).build(),
                        "gdpr-retention-missing",
                        "at the latest"),
                broken("gdpr", PLAIN.with("purpose", "true"), year, "gdpr-purpose-missing", "purpose"),
                kept(
                        "ccpa",
                        PLAIN,
                        year.toBuilder()
                                .description(ProductDescription.empty().purpose("To send invoices"))
                                .build()),
                broken("ccpa", PLAIN, year, "ccpa-purpose-missing", "purpose"),
                broken("ccpa", PLAIN, sound().build(), "ccpa-retention-missing", "how long"),
                broken(
                        "ccpa",
                        PLAIN,
                        year.toBuilder()
                                .schema(Schema.of(Field.string("x").pii("pii")))
                                .build(),
                        "ccpa-category-missing",
                        "'x'"));
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
                        "0.9999 is the least"));
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
        Principal ada = Principal.user("Ada", "sales");
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

    private static Case kept(String kind, PolicySettings settings, DataProduct product) {
        return kept(kind, settings, design(product));
    }

    private static Case kept(String kind, PolicySettings settings, PolicyContext context) {
        return new Case(kind, settings, context, "", "");
    }

    private static Case broken(String kind, PolicySettings settings, DataProduct product, String code, String words) {
        return broken(kind, settings, design(product), code, words);
    }

    private static Case broken(String kind, PolicySettings settings, PolicyContext context, String code, String words) {
        return new Case(kind, settings, context, code, words);
    }

    private static DataProduct named(String name, Field... fields) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-team")
                .schema(Schema.of(fields.length == 0 ? new Field[] {Field.string("id")} : fields))
                .build();
    }

    private static DataProduct described(Field field) {
        return named("orders", field).toBuilder()
                .description("One row per order, as placed")
                .build();
    }

    private static DataProduct checked(Expectation expectation) {
        return named("orders", Field.string("id").primaryKey().optional()).toBuilder()
                .expect(expectation)
                .build();
    }

    private static DataProduct draft(Expectation expectation) {
        return named("orders", Field.string("id")).toBuilder()
                .expect(expectation)
                .draft();
    }

    private static DataProduct standard(String id, String... times) {
        List<Field> fields = new ArrayList<>(List.of(Field.string(id)));
        Stream.of(times).map(Field::timestamp).forEach(fields::add);
        return named("orders", fields.toArray(Field[]::new));
    }

    private static DataProduct personal(Field... fields) {
        return named("customers", fields);
    }

    private static DataProduct observed(Observability observability) {
        return sound().details(ProductDetails.NONE.observability(observability)).build();
    }

    private static Observability.Alert alert(String type) {
        return new Observability.Alert(type, "", Optional.empty());
    }

    private static DataProduct guarded(boolean encrypted, boolean audited) {
        return sound().safeguards(safe(encrypted, audited)).build();
    }

    private static Safeguards safe(boolean encrypted, boolean audited) {
        return new Safeguards(Optional.of(encrypted), Optional.of(audited));
    }

    private static PolicyContext attested(DataProduct product, StorageAttestation.Quality quality) {
        StorageAttestation attestation = new StorageAttestation(
                new TableLocation(URI.create("s3a://lake/sales")), quality, "platform-team", NOW.plus(Duration.ofDays(1)));
        return design(product).attested(port -> List.of(attestation));
    }

    private static DataProduct keptAs(String type, Retention retention) {
        return sound().retention(retention)
                .details(ProductDetails.NONE.annotations(
                        Annotations.none().with(CustomProperty.of("retentionClass", type))))
                .build();
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
