package io.meshsdk.core.documents;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.contract.DataContract;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Access policies of all kinds. */
final class AccessArbitraries {
    private AccessArbitraries() {}

    /** Returns access policies that fit contracts of any product. */
    static Arbitrary<AccessPolicy> policies() {
        Arbitrary<List<String>> words = ProductArbitraries.names().list().ofMaxSize(3);
        return Combinators.combine(words, words, Arbitraries.of(true, false), denials(words), demands())
                .as((domains, roles, hidden, denial, demand) -> {
                    AccessPolicy policy = AccessPolicy.consumers(array(domains)).roles(array(roles));
                    return demand.apply(denial.apply(hidden ? policy.hidden() : policy));
                });
    }

    /** Returns a contract under a policy, which may ask approval for a field of it. */
    static DataContract under(DataContract contract, AccessPolicy policy) {
        boolean asks = policy.longestGrant().isPresent();
        return contract.access(contract.schemas().stream()
                .flatMap(schema -> schema.names().stream())
                .filter(name -> asks && !name.isBlank())
                .findFirst()
                .map(policy::approvalFor)
                .orElse(policy));
    }

    private static Arbitrary<UnaryOperator<AccessPolicy>> denials(Arbitrary<List<String>> words) {
        Arbitrary<UnaryOperator<AccessPolicy>> roles =
                words.map(some -> policy -> policy.denyRoles(array(some)).requireRoles(array(some)));
        return Arbitraries.oneOf(
                roles,
                Arbitraries.of(
                        UnaryOperator.<AccessPolicy>identity(),
                        policy -> policy.denyDomains("never-a-domain-of-ours", "nor-this-one"),
                        policy -> policy.denyPrincipals("sales/Ada Lovelace", "x/\u00e4/b"),
                        policy -> policy.requireRoles("auditor")));
    }

    private static Arbitrary<UnaryOperator<AccessPolicy>> demands() {
        AutomaticApproval rule = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30);
        return Arbitraries.of(
                UnaryOperator.<AccessPolicy>identity(),
                AccessPolicy::demandVerified,
                policy -> policy.grantsUpTo(7),
                policy -> policy.approveAutomatically(rule.domains("marketing", "finance")),
                policy -> policy.approveAutomatically(AutomaticApproval.upTo(AccessLevel.DISCOVER, 1))
                        .grantsUpTo(365));
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
