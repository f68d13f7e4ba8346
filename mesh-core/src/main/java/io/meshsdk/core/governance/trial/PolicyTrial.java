package io.meshsdk.core.governance.trial;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One test of policies: a product, and what they are expected to find. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyTrial {
    private final String name;
    private final Given given;
    private final Expected expected;

    PolicyTrial(String name, Given given, Expected expected) {
        this.name = name;
        this.given = given;
        this.expected = expected;
    }

    /** Returns what the test is called. */
    public String name() {
        return name;
    }

    /** Asks the policies, and compares what they find. */
    public TrialOutcome run(PolicySet policies) {
        PolicyReport report = policies.by(PolicyContext::now)
                .judge(Inquiry.of(given.product, given.point, given.now).published(port -> given.published));
        return new TrialOutcome(name, differences(report), report);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    private List<String> differences(PolicyReport report) {
        if (expected.passes) {
            return report.blocking().stream()
                    .map(violation -> "blocks, and was expected to pass: " + violation.describe())
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (Violation violation : report.violations()) {
            if (expected.violations.stream().noneMatch(one -> one.is(violation))) {
                found.add("found, and not expected: " + violation.describe());
            }
        }
        for (Place place : expected.violations) {
            if (report.violations().stream().noneMatch(place::is)) {
                found.add("expected, and not found: " + place);
            }
        }
        return found;
    }

    /**
     * What the policies are asked about.
     *
     * @param product the product
     * @param published what was published before, if anything
     * @param point the point
     * @param now the time
     */
    record Given(DataProduct product, Optional<DataProduct> published, EnforcementPoint point, Instant now) {}

    /**
     * What they are expected to find.
     *
     * @param passes whether it is enough that nothing blocks
     * @param violations all that they find otherwise, of whatever severity
     */
    record Expected(boolean passes, List<Place> violations) {}

    /**
     * A violation that is expected.
     *
     * @param code its code
     * @param element where; empty for anywhere
     */
    record Place(String code, String element) {
        static Place parse(String text) {
            int at = text.indexOf(" at ");
            return at < 0 ? new Place(text, "") : new Place(text.substring(0, at), text.substring(at + 4));
        }

        boolean is(Violation violation) {
            return code.equals(violation.code()) && (element.isEmpty() || element.equals(violation.element()));
        }

        @Override
        public String toString() {
            return element.isEmpty() ? code : code + " at " + element;
        }
    }
}
