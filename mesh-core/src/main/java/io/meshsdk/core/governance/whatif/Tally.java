package io.meshsdk.core.governance.whatif;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what policies do over many products. For one thread. */
final class Tally {
    private final Map<String, Count> counts = new HashMap<>();
    private final List<ProductId> unjudged = new ArrayList<>();

    Tally(PolicySet policies) {
        policies.policies().stream().map(Policy::id).forEach(id -> counts.put(id, new Count()));
    }

    void add(ProductId product, PolicyReport report) {
        if (report.judgements().isEmpty()) {
            unjudged.add(product);
        }
        for (PolicyReport.Judgement judgement : report.judgements()) {
            counts.computeIfAbsent(judgement.policy(), id -> new Count()).add(judgement);
        }
    }

    PolicyCoverage coverage() {
        TreeMap<String, PolicyCoverage.Reach> reaches = new TreeMap<>();
        counts.forEach((id, count) -> reaches.put(id, count.reach()));
        return new PolicyCoverage(reaches, unjudged);
    }

    private static final class Count {
        private final TreeSet<String> codes = new TreeSet<>();
        private int asked;
        private int fired;
        private long violations;

        void add(PolicyReport.Judgement judgement) {
            asked++;
            fired += judgement.violations().isEmpty() ? 0 : 1;
            violations += judgement.violations().size();
            judgement.violations().stream().map(Violation::code).forEach(codes::add);
        }

        PolicyCoverage.Reach reach() {
            return new PolicyCoverage.Reach(asked, fired, violations, codes);
        }
    }
}
