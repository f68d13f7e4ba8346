package io.meshsdk.core.governance.whatif;

import io.meshsdk.DataProduct;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The edits that mend what blocks a product, none of which can be left out.
 *
 * @param edits in the order in which they are made
 * @param left what blocks after them
 */
record SmallestEdits(List<ProductEdit> edits, List<Violation> left) {

    /**
     * Makes all edits that help, and takes back each without which no more blocks than with it; the policies judge each time, as
     * if nothing had been published: that a mended product needs another version is no reason not to mend it, and is left.
     *
     * @param judge asks the policies about a product by itself
     * @param compared asks them about it as the next version of what is there
     */
    static SmallestEdits of(
            DataProduct product,
            Function<? super DataProduct, PolicyReport> judge,
            Function<? super DataProduct, PolicyReport> compared) {
        Remediation all = Remediation.of(product, judge);
        List<Violation> left = all.left().blocking();
        List<ProductEdit> kept = new ArrayList<>(all.edits());
        for (int i = kept.size() - 1; i >= 0; i--) {
            List<ProductEdit> fewer = new ArrayList<>(kept);
            fewer.remove(i);
            Optional<List<Violation>> without =
                    applied(product, fewer).map(judge).map(PolicyReport::blocking);
            if (without.isPresent() && subjects(left).containsAll(subjects(without.get()))) {
                kept = fewer;
            }
        }
        DataProduct mended = applied(product, kept).orElse(product);
        return new SmallestEdits(List.copyOf(kept), compared.apply(mended).blocking());
    }

    private static Optional<DataProduct> applied(DataProduct product, List<ProductEdit> edits) {
        DataProduct edited = product;
        try {
            for (ProductEdit edit : edits) {
                edited = edit.apply(edited);
            }
            return Optional.of(edited);
        } catch (IllegalArgumentException | InvalidProductException e) {
            return Optional.empty();
        }
    }

    private static Set<List<String>> subjects(List<Violation> violations) {
        Set<List<String>> subjects = new HashSet<>();
        violations.forEach(violation -> subjects.add(List.of(violation.code(), violation.element())));
        return subjects;
    }
}
