package io.meshsdk.core.governance.whatif;

import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyReport.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The policies that are in two sets, which need not be asked twice: what they say in one set they say in the other. Where a domain
 * has a variant of a policy, which of both is asked depends on the whole set, and nothing is shared.
 *
 * @param ids the ids of the policies in both
 * @param others the policies in the first set only
 */
record SharedPolicies(Set<String> ids, PolicySet others) {
    static SharedPolicies of(PolicySet current, PolicySet candidate) {
        if (hasVariants(current) || hasVariants(candidate)) {
            return new SharedPolicies(Set.of(), current);
        }
        Set<Policy> candidates = new HashSet<>(candidate.policies());
        List<Policy> others = current.policies().stream()
                .filter(policy -> !candidates.contains(policy))
                .toList();
        Set<String> ids = current.policies().stream()
                .filter(candidates::contains)
                .map(Policy::id)
                .collect(Collectors.toSet());
        return new SharedPolicies(ids, current.over(others));
    }

    /** Returns what the first set says, of what the second says. */
    PolicyReport before(PolicyReport after, PolicyContext context) {
        List<Judgement> judgements = new ArrayList<>(others.review(context).judgements());
        after.judgements().stream()
                .filter(judgement -> ids.contains(judgement.policy()))
                .forEach(judgements::add);
        judgements.sort(Comparator.comparing(Judgement::policy));
        return new PolicyReport(judgements);
    }

    private static boolean hasVariants(PolicySet policies) {
        Set<String> ids = new HashSet<>();
        return policies.policies().stream().anyMatch(policy -> !ids.add(policy.id()));
    }
}
