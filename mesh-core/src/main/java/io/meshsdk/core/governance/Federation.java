package io.meshsdk.core.governance;

import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How global policies and those of domains stand together. A domain's policy is added to the global ones; one with the id of a
 * global policy takes its place for that domain, if it is as strict. Policies that no product can keep together are refused, and
 * one that no product can keep.
 */
final class Federation {
    private final List<GuardedPolicy> everywhere;
    private final Map<String, List<GuardedPolicy>> inDomains = new LinkedHashMap<>();

    private Federation(Collection<GuardedPolicy> policies) {
        this.everywhere =
                policies.stream().filter(policy -> domain(policy).isEmpty()).toList();
        for (String domain : domains(policies)) {
            inDomains.put(
                    domain,
                    policies.stream()
                            .filter(policy -> isInForce(policy, domain, policies))
                            .toList());
        }
    }

    /**
     * Returns how policies stand together.
     *
     * @param policies no two of them with the same {@link #key}
     * @throws IllegalStateException if one may not stand in the place of another, no product could keep one or two of them, or
     *     one cannot be asked
     */
    static Federation of(Collection<GuardedPolicy> policies) {
        Federation federation = new Federation(policies);
        for (GuardedPolicy global : federation.everywhere) {
            policies.stream()
                    .filter(other -> other.id().equals(global.id()))
                    .filter(other -> domain(other).isPresent())
                    .forEach(variant -> requireAsStrict(variant, global));
        }
        requireSatisfiable("No product", federation.everywhere);
        federation.inDomains.forEach(
                (domain, inForce) -> requireSatisfiable("No product of domain '%s'".formatted(domain), inForce));
        return federation;
    }

    /** Returns what tells a policy from the others of its set: its id, and its domain where it is of one. */
    static String key(GuardedPolicy policy) {
        return domain(policy).map(domain -> key(policy.id(), domain)).orElse(policy.id());
    }

    /** Returns what tells a domain's policy from the others of its set. */
    static String key(String id, String domain) {
        return id + " of domain " + domain;
    }

    /** Returns the policies that judge a product, in their order. */
    List<GuardedPolicy> inForce(ProductId product) {
        return inDomains.getOrDefault(product.domain(), everywhere);
    }

    private static boolean isInForce(GuardedPolicy policy, String domain, Collection<GuardedPolicy> all) {
        Optional<String> own = domain(policy);
        return own.isPresent()
                ? own.get().equals(domain)
                : all.stream()
                        .noneMatch(other -> other.id().equals(policy.id())
                                && domain(other).filter(domain::equals).isPresent());
    }

    private static Set<String> domains(Collection<GuardedPolicy> policies) {
        Set<String> domains = new TreeSet<>();
        policies.forEach(policy -> domain(policy).ifPresent(domains::add));
        return domains;
    }

    /** A policy that cannot tell its scope counts as global: it blocks when it is asked. */
    private static Optional<String> domain(GuardedPolicy policy) {
        try {
            return policy.policy().scope() instanceof PolicyScope.Domain domain
                    ? Optional.of(domain.name())
                    : Optional.empty();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }

    private static void requireAsStrict(GuardedPolicy variant, GuardedPolicy global) {
        List<String> weaker = weaker(variant, global);
        if (!weaker.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot put %s in the place of %s: it %s. Make it as strict, or give it another id to add it."
                            .formatted(named(variant), named(global), String.join(", and it ", weaker)));
        }
    }

    private static List<String> weaker(GuardedPolicy variant, GuardedPolicy global) {
        List<String> weaker = new ArrayList<>();
        if (variant.policy().getClass() != global.policy().getClass()) {
            weaker.add("is of another class, whose word on how strict it is does not count");
        } else if (!ask(variant, policy -> policy.isAtLeastAsStrictAs(global.policy()))) {
            weaker.add("does not say of itself that it is at least as strict");
        }
        if (ask(variant, Policy::severity).compareTo(ask(global, Policy::severity)) < 0) {
            weaker.add("is of a lower severity");
        }
        Set<EnforcementPoint> missing = new TreeSet<>(ask(global, Policy::points));
        missing.removeAll(ask(variant, Policy::points));
        if (!missing.isEmpty()) {
            weaker.add("is not asked at %s".formatted(missing));
        }
        if (!Leniency.isAsStrict(ask(variant, Policy::rollout), ask(global, Policy::rollout))) {
            weaker.add("comes into force less, or later");
        }
        if (!Leniency.isAsStrict(ask(variant, Policy::waivers), ask(global, Policy::waivers))) {
            weaker.add("may be waived more");
        }
        return weaker;
    }

    private static void requireSatisfiable(String nobody, List<GuardedPolicy> inForce) {
        List<GuardedPolicy> blocking = inForce.stream()
                .filter(policy -> !ask(policy, Policy::limits).isEmpty())
                .filter(Federation::canBlock)
                .toList();
        for (int i = 0; i < blocking.size(); i++) {
            for (int j = i; j < blocking.size(); j++) {
                requireSatisfiable(nobody, blocking.get(i), blocking.get(j));
            }
        }
    }

    private static boolean canBlock(GuardedPolicy policy) {
        return ask(policy, Policy::rollout).mode() == PolicyMode.ENFORCE
                && ask(policy, Policy::severity).blocks();
    }

    private static void requireSatisfiable(String nobody, GuardedPolicy one, GuardedPolicy other) {
        for (Limit limit : ask(one, Policy::limits)) {
            limitsOf(other, limit.quantity())
                    .filter(counter -> limit.and(counter).isEmpty())
                    .findFirst()
                    .ifPresent(counter -> {
                        throw new IllegalStateException(
                                key(one).equals(key(other))
                                        ? "%s can keep %s, which wants %s and %s. Change one of both."
                                                .formatted(nobody, named(one), limit, counter)
                                        : "%s can keep both %s, which wants %s, and %s, which wants %s. Change one of them."
                                                .formatted(nobody, named(one), limit, named(other), counter));
                    });
        }
    }

    private static Stream<Limit> limitsOf(GuardedPolicy policy, String quantity) {
        return ask(policy, Policy::limits).stream()
                .filter(limit -> limit.quantity().equals(quantity));
    }

    /** What a policy says of itself has to be known before it is in force. */
    private static <T> T ask(GuardedPolicy policy, Function<Policy, T> question) {
        try {
            return Objects.requireNonNull(question.apply(policy.policy()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new IllegalStateException(
                    "Cannot load %s: it threw %s when it was asked what it wants. Mend the policy, or leave it out."
                            .formatted(named(policy), e.getClass().getName()),
                    e);
        }
    }

    private static String named(GuardedPolicy policy) {
        return "policy '%s' of %s (%s)"
                .formatted(
                        policy.id(),
                        policy.className(),
                        domain(policy).map("domain "::concat).orElse("global"));
    }
}
