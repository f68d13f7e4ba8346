package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.report;
import static io.meshsdk.core.governance.GovernedProducts.withData;
import static io.meshsdk.core.governance.KindCases.broken;
import static io.meshsdk.core.governance.KindCases.kept;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.CheckOutcome.NotEvaluated;
import io.meshsdk.quality.CheckOutcome.Passed;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.personal.PersonalDataAnalyzer;
import io.meshsdk.quality.personal.PersonalMeasures;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Of the kinds of policies about personal data that is found, and about what is made of it. */
final class FoundCases {
    private static final PolicySettings PLAIN = PolicySettings.none();
    private static final Schema CONTACT = Schema.of(Field.string("contact"));
    private static final Field PROTECTED = Field.string("contact").pii("email").masked(Mask.redacted());
    private static final DataProduct ORDERS = product(
                    "sales", "orders", Field.string("email").pii("email").masked(Mask.email()))
            .access(AccessPolicy.consumers("marketing").rows(RowRule.where("principal.name is not null")))
            .build();

    private FoundCases() {}

    static List<Case> all() {
        return List.of(
                kept("pii-detected", PLAIN, looked("order %d")),
                kept("pii-detected", PLAIN.with("harmless", "contact"), looked("buyer%d@example.org")),
                kept("pii-detected", PLAIN.with("confidence", "0.99"), looked("buyer%d@example.org")),
                broken("pii-detected", PLAIN, looked("buyer%d@example.org"), "pii-detected", "(email, confidence 0."),
                broken("pii-detected", PLAIN, unlooked(), "pii-unknown", "'contact'"),
                kept("laundering", PLAIN, derived(PROTECTED)),
                broken(
                        "laundering",
                        PLAIN,
                        derived(Field.string("contact")),
                        "laundered-classification",
                        "confidential"),
                broken("laundering", PLAIN, derived(Field.string("contact")), "laundered-pii", "(email)"),
                broken("laundering", PLAIN, derived(Field.string("contact")), "laundered-mask", "in the clear"),
                broken("laundering", PLAIN, opened(AccessPolicy.consumers("sales")), "laundered-rows", "other rules"),
                broken(
                        "laundering",
                        PLAIN,
                        opened(AccessPolicy.consumers("finance")),
                        "laundered-consumers",
                        "'finance'"),
                broken("laundering", PLAIN, unapproved(), "laundered-approval", "'contact'"),
                broken("laundering", PLAIN, unknown(), "source-unknown", "'sales.orders'"),
                broken("laundering", PLAIN, unreadable(), "source-unreadable", "'accounts'"),
                kept("column-lineage", PLAIN, derived(PROTECTED)),
                broken("column-lineage", PLAIN, silent(), "column-lineage-missing", "'sales.orders'"));
    }

    private static Case kept(String kind, PolicySettings settings, PolicyContext context) {
        return new Case(kind, settings, context, "", "");
    }

    private static Case broken(String kind, PolicySettings settings, PolicyContext context, String code, String words) {
        return new Case(kind, settings, context, code, words);
    }

    private static PolicyContext looked(String text) {
        Expectation wanted = PersonalMeasures.of(CONTACT).expectations().get(0);
        PersonalDataAnalyzer analyzer = new PersonalDataAnalyzer();
        var accumulator = analyzer.start(CONTACT.fields(), Map.of());
        List<String> texts = IntStream.range(0, 40).mapToObj(text::formatted).toList();
        accumulator.accept(Batch.of(CONTACT, texts.size(), List.of(BytesColumn.ofStrings(texts))));
        BigDecimal number =
                BigDecimal.valueOf((long) analyzer.measure(accumulator.finish()).orElseThrow());
        return measured(new Passed(wanted, new Measure("", "", 1, 0, Optional.of(number))));
    }

    private static PolicyContext unlooked() {
        return measured(
                new NotEvaluated(PersonalMeasures.of(CONTACT).expectations().get(0), "no analyzer"));
    }

    private static PolicyContext measured(CheckOutcome outcome) {
        return withData(product("sales", "asked", Field.string("contact")).build(), report(40, List.of(outcome)));
    }

    private static PolicyContext derived(Field field) {
        return design(reading(field.derivedFrom("sales.orders", "email"))
                        .access(AccessPolicy.consumers("sales").rows(RowRule.where("principal.name is not null")))
                        .build())
                .catalog(catalog());
    }

    private static PolicyContext opened(AccessPolicy access) {
        return design(reading(PROTECTED.derivedFrom("sales.orders", "email"))
                        .access(access)
                        .build())
                .catalog(catalog());
    }

    private static PolicyContext unknown() {
        return design(reading(PROTECTED.derivedFrom("sales.orders", "email")).build());
    }

    private static PolicyContext unapproved() {
        DataProduct asked = product("sales", "orders", Field.string("email").pii("email"))
                .access(AccessPolicy.consumers("marketing").approvalFor("email"))
                .build();
        return design(reading(PROTECTED.derivedFrom("sales.orders", "email")).build())
                .catalog(catalog(asked));
    }

    private static PolicyContext unreadable() {
        Derivation written = new Derivation(List.of("accounts"), Optional.empty(), Optional.empty());
        return design(reading(PROTECTED.derived(written)).build()).catalog(catalog());
    }

    private static PolicyContext silent() {
        return design(reading(Field.int32("score")).build()).catalog(catalog());
    }

    private static DataProductBuilder reading(Field field) {
        return product("marketing", "mailing", field).input(InputPort.product("sales.orders"));
    }

    private static DataProductBuilder product(String domain, String name, Field... fields) {
        return DataProduct.builder(domain, name)
                .version("1.0.0")
                .owner(domain + "-team")
                .schema(Schema.of(fields));
    }

    private static CatalogView catalog() {
        return catalog(ORDERS);
    }

    private static CatalogView catalog(DataProduct only) {
        return new CatalogView() {
            @Override
            public List<ProductId> products(String domain) {
                return only.id().domain().equals(domain) ? List.of(only.id()) : List.of();
            }

            @Override
            public Optional<DataProduct> find(ProductId product) {
                return Optional.of(only).filter(orders -> orders.id().equals(product));
            }
        };
    }
}
