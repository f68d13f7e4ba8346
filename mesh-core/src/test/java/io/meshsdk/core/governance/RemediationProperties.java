package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.ProductArbitraries;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.ProductEdit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RemediationProperties {
    private static final PolicySet ALL = PolicySet.empty()
            .and(PolicyKinds.all().stream().map(PolicyKind::create).toList());

    @Property(tries = 20)
    void of_anyProduct_leavesNothingNewAndShowsNothingMore(@ForAll("products") DataProduct product) {
        Remediation done = Remediation.of(product, RemediationProperties::judge);

        assertThat(subjects(judge(product))).containsAll(subjects(done.left()));
        assertThat(Restrictions.areKept(product, done.product())).isTrue();
        assertThat(done.left()).isEqualTo(judge(done.product()));
    }

    @Property(tries = 20)
    void of_aMendedProduct_findsNothingMoreToDo(@ForAll("products") DataProduct product) {
        DataProduct mended =
                Remediation.of(product, RemediationProperties::judge).product();

        assertThat(Remediation.of(mended, RemediationProperties::judge).edits()).isEmpty();
    }

    @Property(tries = 20)
    void edits_madeOneAfterTheOther_giveTheMendedProduct(@ForAll("products") DataProduct product) {
        Remediation done = Remediation.of(product, RemediationProperties::judge);

        DataProduct edited = product;
        for (ProductEdit edit : done.edits()) {
            edited = edit.apply(edited);
        }
        assertThat(edited).isEqualTo(done.product());
    }

    @Provide
    Arbitrary<DataProduct> products() {
        return ProductArbitraries.products();
    }

    private static PolicyReport judge(DataProduct product) {
        return ALL.judge(design(product));
    }

    private static Set<List<String>> subjects(PolicyReport report) {
        return report.judgements().stream()
                .flatMap(judgement -> judgement.violations().stream()
                        .map(violation -> List.of(judgement.policy(), violation.code(), violation.element())))
                .collect(Collectors.toSet());
    }
}
