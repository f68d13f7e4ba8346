package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.judge;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static io.meshsdk.core.governance.laundering.Products.report;
import static io.meshsdk.core.governance.laundering.Products.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.FieldSource;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LaunderingTest {
    private static final DataProduct ORDERS = product(
                    "sales.orders",
                    Field.int64("order_id").primaryKey(),
                    Field.string("email").pii("email").masked(Mask.email()),
                    Field.decimal("amount", 18, 2),
                    Field.struct("customer", Field.string("phone").pii("phone").masked(Mask.redacted())))
            .access(AccessPolicy.consumers("marketing", "finance"))
            .build();
    private static final String CONTACT = "outputs[daily].schema.contact";

    @Test
    void judge_copyInTheClear_isBrokenInEachRespectWithAnEdit() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact").derivedFrom("sales.orders", "email"))
                .build();

        List<Violation> found = judge(mailing, ORDERS);

        assertThat(found)
                .extracting(Violation::code, Violation::element, Violation::kind)
                .containsExactly(
                        tuple("laundered-classification", CONTACT, Violation.Kind.BROKEN),
                        tuple("laundered-pii", CONTACT, Violation.Kind.BROKEN),
                        tuple("laundered-mask", CONTACT, Violation.Kind.BROKEN));
        assertThat(found).extracting(Violation::remedy).allMatch(text -> text.contains("declassif"));
        assertThat(found.get(0).message()).contains("sales.orders/daily#email", "confidential");
    }

    @Test
    void remediate_copyInAFieldWithADot_protectsThatOne() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.struct("contact", Field.string("town")),
                        Field.string("contact.email").derivedFrom("sales.orders", "email"))
                .build();
        CatalogView catalog = view(domain -> List.of(), ORDERS);

        Remediation mended = Remediation.of(mailing, product -> report("laundering", product, catalog));

        assertThat(judge(mailing, ORDERS))
                .extracting(Violation::element)
                .containsOnly("outputs[daily].schema.`contact.email`");
        assertThat(mended.left().violations()).isEmpty();
        assertThat(mended.product().schema().field("contact.email").mask()).contains(Mask.email());
        assertThat(mended.product().schema().field("contact"))
                .isEqualTo(mailing.schema().field("contact"));
    }

    @Test
    void remediate_copyInTheClear_protectsItAsItsSourceIs() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact").derivedFrom("sales.orders", "email"))
                .build();
        CatalogView catalog = view(domain -> List.of(), ORDERS);

        Remediation mended = Remediation.of(mailing, product -> report("laundering", product, catalog));

        Field contact = mended.product().schema().field("contact");
        assertThat(mended.left().violations()).isEmpty();
        assertThat(contact.pii()).contains("email");
        assertThat(contact.mask()).contains(Mask.email());
        assertThat(contact.classification()).contains(Classification.CONFIDENTIAL);
    }

    @Test
    void judge_copyThatIsProtectedAsMuchOrMore_passes() {
        for (Mask mask : List.of(Mask.email(), Mask.redacted(), Mask.nullified())) {
            DataProduct mailing = reading(
                            "marketing.mailing",
                            "sales.orders",
                            Field.string("contact")
                                    .derivedFrom("sales.orders", "email")
                                    .pii("contact")
                                    .masked(mask))
                    .build();

            assertThat(judge(mailing, ORDERS)).as(mask.toString()).isEmpty();
        }
    }

    @Test
    void judge_maskThatShowsWhatTheOtherHides_isBroken() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact")
                                .derivedFrom("sales.orders", "email")
                                .pii("email")
                                .masked(Mask.partial(3, 3)))
                .build();

        assertThat(judge(mailing, ORDERS)).extracting(Violation::code).containsExactly("laundered-mask");
    }

    @Test
    void judge_numberMadeOfAMaskedText_isToShowNothing() {
        DataProduct counts = reading(
                        "marketing.counts",
                        "sales.orders",
                        Field.int32("length")
                                .derivedFrom("sales.orders", "email")
                                .pii("email"))
                .build();

        assertThat(judge(counts, ORDERS))
                .singleElement()
                .satisfies(violation -> assertThat(violation.remedy()).startsWith(".masked(Mask.nullified())"));
    }

    @Test
    void judge_overSeveralProducts_findsWhatIsFarAway() {
        DataProduct middle = reading(
                        "marketing.middle", "sales.orders", Field.string("who").derivedFrom("sales.orders", "email"))
                .build();
        DataProduct last = reading(
                        "finance.last",
                        "marketing.middle",
                        Field.string("contact").derivedFrom("marketing.middle", "who"))
                .build();

        assertThat(judge(last, ORDERS, middle))
                .extracting(Violation::code)
                .containsExactly("laundered-classification", "laundered-pii", "laundered-mask");
    }

    @Test
    void judge_productsMadeOfEachOther_ends() {
        DataProduct one = reading(
                        "marketing.one", "finance.two", Field.string("a").derivedFrom("finance.two", "b"))
                .build();
        DataProduct two = reading(
                        "finance.two",
                        "marketing.one",
                        Field.string("b").derivedFrom("marketing.one", "a").derivedFrom("sales.orders", "email"))
                .build();

        assertThat(judge(one, one, two, ORDERS))
                .extracting(Violation::code)
                .containsExactly("laundered-classification", "laundered-pii", "laundered-mask");
        assertThat(judge(two, one, two, ORDERS)).hasSize(3);
    }

    @Test
    void judge_consumersOutsideThoseOfTheSource_areNamed() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.decimal("total", 18, 2).derivedFrom("sales.orders", "amount"))
                .access(AccessPolicy.consumers("finance", "sales", "logistics").roles("auditor"))
                .build();

        assertThat(judge(mailing, ORDERS))
                .extracting(Violation::code, Violation::element)
                .containsExactly(
                        tuple("laundered-consumers", "outputs[daily].access.domain.logistics"),
                        tuple("laundered-consumers", "outputs[daily].access.role.auditor"));
    }

    @Test
    void judge_rowsThatConsumersOfTheSourceDoNotSee_areBroken() {
        RowRule europe = RowRule.where("region = 'eu'");
        RowRule asia = RowRule.where("region = 'asia'");
        DataProduct filtered = product("sales.orders", Field.string("region"), Field.decimal("amount", 18, 2))
                .access(AccessPolicy.consumers("marketing").rows(europe, asia))
                .build();

        assertThat(judge(ofRegions(), filtered))
                .extracting(Violation::code, Violation::element)
                .containsExactly(tuple("laundered-rows", "outputs[daily].access.rows"));
        assertThat(judge(ofRegions(RowRule.all()), filtered)).hasSize(1);
        assertThat(judge(ofRegions(asia), filtered)).isEmpty();
        assertThat(judge(ofRegions(asia, europe), filtered)).isEmpty();
    }

    private static DataProduct ofRegions(RowRule... rules) {
        return reading(
                        "marketing.regions",
                        "sales.orders",
                        Field.string("region").derivedFrom("sales.orders", "region"))
                .access(AccessPolicy.consumers("sales").rows(rules))
                .build();
    }

    @Test
    void judge_publicProductOfInternalData_letsEverybodyIn() {
        DataProduct open = reading(
                        "marketing.open",
                        "sales.orders",
                        Field.decimal("total", 18, 2).derivedFrom("sales.orders", "amount"))
                .classified(Classification.PUBLIC)
                .build();

        assertThat(judge(open, ORDERS))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("laundered-classification", "laundered-consumers");
        assertThat(judge(
                        open,
                        ORDERS.toBuilder().classified(Classification.PUBLIC).build()))
                .isEmpty();
    }

    @Test
    void judge_sourceOutsideTheCatalog_isNotEvaluated() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact").derivedFrom("sales.orders", "email"))
                .build();

        assertThat(judge(mailing))
                .extracting(Violation::code, Violation::element, Violation::kind)
                .containsExactly(
                        tuple("source-unknown", "inputs[sales.orders]", Violation.Kind.NOT_EVALUATED),
                        tuple("source-unknown", CONTACT, Violation.Kind.NOT_EVALUATED));
    }

    @Test
    void judge_sourceFieldThatIsNotThere_isNotEvaluated() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact").derivedFrom("sales.orders", "e_mail"))
                .build();

        assertThat(judge(mailing, ORDERS)).extracting(Violation::code).containsExactly("source-unknown");
    }

    @Test
    void judge_fieldOfTheSameNameThatSaysNothing_countsAsACopy() {
        DataProduct mailing = reading("marketing.mailing", "sales.orders", Field.string("email"))
                .build();
        DataProduct own = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("email").derived(madeOf("crm.accounts.mail")))
                .input(InputPort.jdbc("crm.accounts", "accounts"))
                .build();

        assertThat(judge(mailing, ORDERS)).hasSize(3);
        assertThat(judge(own, ORDERS)).isEmpty();
    }

    @Test
    void judge_structAsSource_countsAllThatIsInIt() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.list("contact", new DataType.StringType()).derivedFrom("sales.orders", "customer"))
                .build();

        assertThat(judge(mailing, ORDERS))
                .extracting(Violation::code)
                .containsExactly("laundered-classification", "laundered-pii", "laundered-mask");
    }

    @Test
    void judge_fieldWithinAFieldThatIsDerived_isHeldToIt() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.struct("copy", Field.string("number")).derivedFrom("sales.orders", "customer.phone"))
                .build();

        assertThat(judge(mailing, ORDERS))
                .extracting(Violation::element)
                .containsOnly("outputs[daily].schema.copy.number");
    }

    @Test
    void judge_otherDialects_areRead() {
        Derivation written = new Derivation(List.of("sales.orders.email"), Optional.empty(), Optional.empty());
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "sales.orders",
                        Field.string("contact").derived(written))
                .build();

        assertThat(judge(mailing, ORDERS)).hasSize(3);
    }

    @Test
    void judge_namedPort_isTheOneThatCounts() {
        DataProduct two = product("sales.orders", Field.string("email"))
                .output(OutputPort.delta("raw")
                        .contract(DataContract.of(
                                Schema.of(Field.string("email").pii("email").masked(Mask.email())))))
                .build();
        FieldSource raw = FieldSource.parse("sales.orders/raw#email");
        FieldSource plain = FieldSource.parse("sales.orders/daily#email");

        assertThat(judge(made(raw), two)).hasSize(3);
        assertThat(judge(made(plain), two)).isEmpty();
        assertThat(judge(made(FieldSource.of("sales.orders", "email")), two)).hasSize(3);
    }

    private static DataProduct made(FieldSource source) {
        return product("marketing.mailing", Field.string("contact").derived(Derivation.NONE.from(List.of(source))))
                .build();
    }

    @Test
    void columnLineage_inputOfWhichNothingIsSaid_warns() {
        DataProduct silent = product("marketing.silent", Field.int32("score"))
                .input(InputPort.product("sales.orders"))
                .build();
        CatalogView catalog = view(domain -> List.of(), ORDERS);

        assertThat(judge("column-lineage", silent, catalog)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("column-lineage-missing");
            assertThat(violation.severity()).isEqualTo(Severity.WARNING);
            assertThat(violation.remedy()).contains(".derivedFrom(\"sales.orders\"");
        });
        DataProduct told = product("marketing.silent", Field.int32("score").derivedFrom("sales.orders", "amount"))
                .input(InputPort.product("sales.orders"))
                .build();
        assertThat(judge("column-lineage", told, catalog)).isEmpty();
    }

    private static Derivation madeOf(String text) {
        return new Derivation(List.of(text), Optional.empty(), Optional.empty());
    }

    @Test
    void judge_sourceThatNobodyCanRead_isNotEvaluatedByName() {
        for (String text :
                List.of("orders", "email#x", "#email", "sales.orders", "crm.accounts.mail", "Sales.Orders#email")) {
            DataProduct mailing = reading(
                            "marketing.mailing",
                            "sales.orders",
                            Field.string("email").derived(madeOf(text)))
                    .build();

            assertThat(judge(mailing, ORDERS)).as(text).singleElement().satisfies(violation -> {
                assertThat(violation.code()).isEqualTo("source-unreadable");
                assertThat(violation.kind()).isEqualTo(Violation.Kind.NOT_EVALUATED);
                assertThat(violation.element()).isEqualTo("outputs[daily].schema.email");
                assertThat(violation.message()).contains("'" + text + "'");
            });
        }
    }

    @Test
    void judge_sourceThatNobodyCanReadFarAway_isNotEvaluatedEither() {
        DataProduct middle = product("crm.middle", Field.string("who").derived(madeOf("people")))
                .build();
        DataProduct last = reading(
                        "marketing.last", "crm.middle", Field.string("name").derivedFrom("crm.middle", "who"))
                .build();

        assertThat(judge(last, middle)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("source-unreadable");
            assertThat(violation.message()).contains("crm.middle/daily#who", "'people'");
        });
    }

    @Test
    void judge_productThatIsNoInput_isReadAsOthersWriteIt() {
        DataProduct mailing = product(
                        "marketing.mailing", Field.string("contact").derived(madeOf("sales.orders.email")))
                .input(InputPort.delta("sales.orders", "lake/orders"))
                .build();

        assertThat(judge(mailing, ORDERS))
                .extracting(Violation::code)
                .containsExactly("laundered-classification", "laundered-pii", "laundered-mask");
    }

    @Test
    void judge_fieldThatSaysHowAndNotOfWhat_countsAsACopy() {
        Derivation logic = new Derivation(List.of(), Optional.of("lower(email)"), Optional.empty());
        for (Derivation written :
                List.of(logic, madeOf("marketing.mailing#email"), madeOf("marketing.mailing/daily#email"))) {
            DataProduct mailing = reading(
                            "marketing.mailing",
                            "sales.orders",
                            Field.string("email").derived(written))
                    .build();

            assertThat(judge(mailing, ORDERS)).as(written.toString()).hasSize(3);
        }
    }
}
