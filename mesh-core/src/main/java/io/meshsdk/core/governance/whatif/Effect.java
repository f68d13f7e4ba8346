package io.meshsdk.core.governance.whatif;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.ProductEdit;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What other policies change for one product.
 *
 * @param product the product
 * @param kind in which way
 * @param before what the policies in force say
 * @param after what the others would say
 * @param smallest the smallest edits that mend what would block; empty where nothing would, or no edit is known
 * @param left what would block after these edits: nothing where they are enough
 * @since 0.1.0
 */
@CheckReturnValue
public record Effect(
        ProductId product,
        Kind kind,
        PolicyReport before,
        PolicyReport after,
        List<ProductEdit> smallest,
        List<Violation> left) {
    /** Copies the lists. */
    public Effect {
        smallest = List.copyOf(smallest);
        left = List.copyOf(left);
    }

    /** Returns the violations that only the other policies find: of another code, at another element, or graver. */
    public List<Violation> added() {
        return after.violations().stream()
                .filter(violation -> before.violations().stream().noneMatch(known -> includes(known, violation)))
                .toList();
    }

    /** Returns the violations that only the policies in force find. */
    public List<Violation> gone() {
        return before.violations().stream()
                .filter(violation -> after.violations().stream().noneMatch(known -> includes(known, violation)))
                .toList();
    }

    /** Returns the effect in a few lines, for people: what is new, and what mends it. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add("%s %s".formatted(product, kind.words));
        added().forEach(violation -> lines.add("  + " + violation.describe()));
        gone().forEach(violation -> lines.add("  - " + violation.describe()));
        smallest.forEach(edit -> lines.add("  mend %s: %s".formatted(edit.element(), edit.describe())));
        left.forEach(violation -> lines.add("  by hand %s: %s".formatted(violation.element(), violation.remedy())));
        return String.join("\n", lines);
    }

    private static boolean includes(Violation known, Violation violation) {
        return known.code().equals(violation.code())
                && known.element().equals(violation.element())
                && known.severity().compareTo(violation.severity()) >= 0;
    }

    /** In which way a product is affected. */
    public enum Kind {
        /** It passes, and would fail. */
        NEWLY_FAILS("would fail"),
        /** It fails, and would pass. */
        NEWLY_PASSES("would pass"),
        /** It fails, and would fail in another way. */
        FAILS_OTHERWISE("would fail in another way"),
        /** It passes, and would be told other things. */
        PASSES_OTHERWISE("would pass, and be told other things");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
