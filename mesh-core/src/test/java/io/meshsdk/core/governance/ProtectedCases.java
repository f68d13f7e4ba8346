package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.KindCases.broken;
import static io.meshsdk.core.governance.KindCases.kept;
import static io.meshsdk.core.governance.KindCases.named;

import io.meshsdk.DataProduct;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.Retention;
import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cases of the kinds about personal data and its protection. */
final class ProtectedCases {
    private static final PolicySettings PLAIN = PolicySettings.none();

    private ProtectedCases() {}

    static List<Case> all() {
        return Stream.of(personal(), protection(), laws()).flatMap(List::stream).toList();
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
                broken(
                        "pii-protected",
                        PLAIN.with("classification", "restricted"),
                        personal(email),
                        "pii-not-confidential",
                        "below restricted"),
                broken(
                        "pii-protected",
                        PLAIN,
                        personal(email.classified(Classification.INTERNAL)).toBuilder()
                                .classified(Classification.RESTRICTED)
                                .build(),
                        "pii-not-confidential",
                        "below confidential"),
                kept(
                        "pii-protected",
                        PLAIN.with("classification", "restricted"),
                        personal(email).toBuilder()
                                .classified(Classification.RESTRICTED)
                                .build()),
                kept(
                        "pii-protected",
                        PLAIN.with("classification", "internal"),
                        personal(email.classified(Classification.INTERNAL))),
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
                broken("pii-named", PLAIN, personal(Field.int64("ssn")), "pii-unmarked", "(us-ssn)"));
    }

    private static DataProduct personal(Field... fields) {
        return named("customers", fields);
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
                        "'customer_ssn'"),
                kept(
                        "approval-required",
                        PLAIN.with("columns", "customer_ssn"),
                        personal(Field.struct("customer", ssn)).toBuilder()
                                .access(two.approvalFor("customer"))
                                .build()),
                broken(
                        "approval-required",
                        PLAIN.with("columns", "customer_ssn"),
                        personal(ssn, Field.struct("customer", ssn)).toBuilder()
                                .access(two.approvalFor("customer_ssn"))
                                .build(),
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
                        PLAIN,
                        keptAs("operational", Retention.atMost("P7Y")),
                        "sox-retention-too-short",
                        "does not say so"),
                kept(
                        "sox",
                        PLAIN.with("auditAllAccess", "false"),
                        keptAs("operational", between(Period.ofYears(7), Period.ofYears(7)))),
                kept(
                        "retention",
                        PLAIN.with("operationalLeast", "7 years"),
                        keptAs("operational", between(Period.ofYears(7), Period.ofYears(7)))),
                broken(
                        "retention",
                        PLAIN.with("operationalLeast", "2 years"),
                        keptAs("operational", Retention.atMost("P7Y")),
                        "retention-too-short",
                        "deleted at any time"),
                broken(
                        "retention",
                        PLAIN.with("analyticalLeast", "2 years"),
                        sound().retention(Retention.atLeast("P1Y")).build(),
                        "retention-too-short",
                        "for P1Y"),
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

    private static DataProduct draft(Expectation expectation) {
        return named("orders", Field.string("id")).toBuilder()
                .expect(expectation)
                .draft();
    }

    private static DataProduct guarded(boolean encrypted, boolean audited) {
        return sound().safeguards(safe(encrypted, audited)).build();
    }

    private static Safeguards safe(boolean encrypted, boolean audited) {
        return new Safeguards(Optional.of(encrypted), Optional.of(audited));
    }

    private static PolicyContext attested(DataProduct product, StorageAttestation.Quality quality) {
        StorageAttestation attestation = new StorageAttestation(
                new TableLocation(URI.create("s3a://lake/sales")),
                quality,
                "platform-team",
                NOW.plus(Duration.ofDays(1)));
        return design(product).attested(port -> List.of(attestation));
    }

    private static Retention between(Period least, Period most) {
        return new Retention(Optional.of(least), Optional.of(most));
    }

    private static DataProduct keptAs(String type, Retention retention) {
        return sound().retention(retention)
                .details(ProductDetails.NONE.annotations(
                        Annotations.none().with(CustomProperty.of("retentionClass", type))))
                .build();
    }
}
