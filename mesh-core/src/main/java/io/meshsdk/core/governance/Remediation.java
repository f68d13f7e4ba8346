package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyReport.Judgement;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import io.meshsdk.quality.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A product after the edits that mend what policies found of it, as far as edits go.
 *
 * @param product the product, mended; nothing of it is published or registered
 * @param edits the edits that were made, in order
 * @param left what the policies say of the mended product: what no edit mends
 * @since 0.1.0
 */
@CheckReturnValue
public record Remediation(DataProduct product, List<ProductEdit> edits, PolicyReport left) {
    /** Copies the edits. */
    public Remediation {
        edits = List.copyOf(edits);
    }

    /**
     * Makes the edits of all violations, one after the other, and again until none helps. An edit is kept if afterwards
     * fewer violations are left and none is new or worse, and if everything that was kept from readers still is: no class is
     * lower, no mask is gone, nobody more may read. The policies are asked once for each edit that is tried.
     *
     * @param product a product without problems
     * @param judge asks the policies about a product
     */
    public static Remediation of(DataProduct product, Function<? super DataProduct, PolicyReport> judge) {
        Remediation mended = new Remediation(product, List.of(), judge.apply(product));
        while (true) {
            Remediation more = mended.pass(judge);
            if (more.edits.size() == mended.edits.size()) {
                return mended;
            }
            mended = more;
        }
    }

    private Remediation pass(Function<? super DataProduct, PolicyReport> judge) {
        Remediation mended = this;
        for (Violation violation : left.violations()) {
            Optional<ProductEdit> edit = violation.edit();
            if (edit.isPresent() && mended.left.violations().contains(violation)) {
                mended = mended.with(edit.get(), judge).orElse(mended);
            }
        }
        return mended;
    }

    private Optional<Remediation> with(ProductEdit edit, Function<? super DataProduct, PolicyReport> judge) {
        Optional<DataProduct> edited =
                edited(edit).filter(next -> !next.equals(product)).filter(next -> Restrictions.areKept(product, next));
        if (edited.isEmpty()) {
            return Optional.empty();
        }
        PolicyReport report = judge.apply(edited.get());
        return isBetter(report) ? Optional.of(new Remediation(edited.get(), with(edit), report)) : Optional.empty();
    }

    /** An edit that does not fit its product, or leaves it unfit to be built, is none. */
    private Optional<DataProduct> edited(ProductEdit edit) {
        try {
            return Optional.of(edit.apply(product));
        } catch (IllegalArgumentException | InvalidProductException e) {
            return Optional.empty();
        }
    }

    private List<ProductEdit> with(ProductEdit edit) {
        List<ProductEdit> more = new ArrayList<>(edits);
        more.add(edit);
        return more;
    }

    private boolean isBetter(PolicyReport report) {
        Map<Subject, Severity> before = subjects(left);
        Map<Subject, Severity> after = subjects(report);
        return after.size() < before.size()
                && after.entrySet().stream().allMatch(entry -> {
                    Severity known = before.get(entry.getKey());
                    return known != null && entry.getValue().compareTo(known) <= 0;
                });
    }

    private static Map<Subject, Severity> subjects(PolicyReport report) {
        Map<Subject, Severity> subjects = new HashMap<>();
        for (Judgement judgement : report.judgements()) {
            for (Violation violation : judgement.violations()) {
                subjects.merge(
                        new Subject(judgement.policy(), violation.code(), violation.element()),
                        violation.severity(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return subjects;
    }

    private record Subject(String policy, String code, String element) {}
}
