package io.meshsdk.core.governance.laundering;

import static io.meshsdk.core.governance.laundering.Products.judge;
import static io.meshsdk.core.governance.laundering.Products.product;
import static io.meshsdk.core.governance.laundering.Products.reading;
import static io.meshsdk.core.governance.laundering.Products.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a judgement tells of sources that are hidden from those whom it is told. */
final class HiddenAncestryTest {
    private static final Principal MAKER = Principal.user("mia", "marketing");
    private static final DataProduct PAY = product(
                    "hr.pay", Field.string("amount").pii("salary"))
            .access(AccessPolicy.ownersOnly().hidden())
            .build();
    private static final DataProduct BUDGET = product(
                    "finance.budget", Field.string("total").pii("salary").derivedFrom("hr.pay", "amount"))
            .access(AccessPolicy.consumers("marketing"))
            .build();

    private static CatalogView catalog(DataProduct... products) {
        return told(product -> AccessRules.discover(MAKER, product).isGranted(), products);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laundering", "column-lineage"})
    void judge_descriptionThatNamesAHiddenProduct_isJudgedAsIfThereWereNone(String kind) {
        List<DataProduct> probes = List.of(
                product("marketing.probe", Field.string("x").derivedFrom("hr.pay", "amount"))
                        .build(),
                product("marketing.probe", Field.string("x").derivedFrom("hr.pay", "other"))
                        .build(),
                product(
                                "marketing.probe",
                                Field.string("x")
                                        .derived(new Derivation(
                                                List.of("hr.pay.amount"), Optional.empty(), Optional.empty())))
                        .build(),
                reading("marketing.probe", "hr.pay", Field.string("amount")).build());

        for (DataProduct probe : probes) {
            assertThat(judge(kind, probe, catalog(PAY))).isEqualTo(judge(kind, probe, catalog()));
        }
    }

    @Test
    void judge_sourceThatARegisteredDescriptionNames_isJudgedWithoutItsName() {
        DataProduct probe = product("marketing.probe", Field.string("x").derivedFrom("hr.pay", "amount"))
                .build();

        List<Violation> found = judge("laundering", probe, catalog(PAY, probe));

        assertThat(found).extracting(Violation::code).contains("laundered-pii");
        assertThat(found).extracting(Violation::toString).noneMatch(text -> text.contains("hr"));
    }

    @Test
    void judge_hiddenSourceBehindOneThatIsFound_isJudgedWithoutItsName() {
        DataProduct mailing = reading(
                        "marketing.mailing",
                        "finance.budget",
                        Field.string("sum").derivedFrom("finance.budget", "total"))
                .access(AccessPolicy.consumers("sales"))
                .build();

        List<Violation> found = judge("laundering", mailing, catalog(PAY, BUDGET));

        assertThat(found)
                .extracting(Violation::code)
                .contains("laundered-pii", "laundered-classification", "laundered-consumers");
        assertThat(found)
                .extracting(Violation::toString)
                .noneMatch(text -> text.contains("hr"))
                .anyMatch(text -> text.contains("a field that is hidden from you"));
    }
}
