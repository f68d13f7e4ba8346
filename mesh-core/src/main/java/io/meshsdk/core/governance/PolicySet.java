package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.quality.Expectation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a mesh. Each judges on its own and none can silence another: a policy that fails, or answers with
 * nothing, is itself a CRITICAL violation ({@value #FAILED}) that names it. Immutable, and as thread-safe as its policies.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicySet {
    /** The code of the violation that stands for a policy which could not judge. */
    public static final String FAILED = "policy-failed";

    /** The id of the policy that stands for those of a council which cannot be relied on, and blocks. */
    public static final String UNRELIABLE = "council-bundle";

    private static final List<String> USUAL = List.of(
            "naming",
            "ownership",
            "pii-protected",
            "compatibility",
            "versioning",
            "description",
            "not-empty",
            "completeness-level");

    private final Map<String, GuardedPolicy> policies;
    private final Federation federation;
    private final Terms terms;

    private PolicySet(Map<String, GuardedPolicy> policies, Federation federation, Terms terms) {
        this.policies = policies;
        this.federation = federation;
        this.terms = terms;
    }

    private static PolicySet of(Map<String, GuardedPolicy> policies, Terms terms) {
        return new PolicySet(policies, Federation.of(policies.values()), terms);
    }

    /** Returns a set without policies. */
    public static PolicySet empty() {
        return of(new TreeMap<>(), Terms.NONE);
    }

    /** Returns the policies that are active unless a mesh is built without them. */
    public static PolicySet builtIn() {
        return empty().and(USUAL.stream()
                .map(kind -> PolicyKinds.create(kind, kind, PolicySettings.none()))
                .toList());
    }

    /**
     * Returns a set of these policies and more. A policy of a domain is added to the global ones; one that has the id of a
     * global policy takes its place for the products of that domain, and has to be as strict: it says so of itself ({@link
     * Policy#isAtLeastAsStrictAs}), its severity is not lower, it is asked wherever the global one is, comes into force no later
     * or less, and is waived no easier.
     *
     * @throws IllegalArgumentException if an id is not in kebab-case
     * @throws IllegalStateException if two policies of one scope have one id; if a domain's policy is not as strict as the
     *     global one of its id; or if nothing could be published because two that block exclude each other by what they
     *     {@linkplain Policy#limits() limit}. It names both policies
     */
    public PolicySet and(List<Policy> more) {
        Map<String, GuardedPolicy> all = new TreeMap<>(policies);
        for (Policy policy : more) {
            GuardedPolicy guarded = GuardedPolicy.of(policy);
            GuardedPolicy other = all.putIfAbsent(Federation.key(guarded), guarded);
            if (other != null) {
                throw new IllegalStateException(
                        "Both %s and %s are policy '%s'. Register one of them, or give one another id."
                                .formatted(other.className(), guarded.className(), guarded.id()));
            }
        }
        return of(all, terms);
    }

    /** Returns a set without the policies of all domains that have some ids. */
    public PolicySet without(Set<String> ids) {
        Map<String, GuardedPolicy> left = new TreeMap<>(policies);
        left.values().removeIf(policy -> ids.contains(policy.id()));
        return of(left, terms);
    }

    /**
     * Returns a set of the same policies, whose violations may be waived.
     *
     * @param exemptions tells which are
     */
    public PolicySet exempting(Exemptions exemptions) {
        return new PolicySet(policies, federation, new Terms(terms.bundle, terms.owners, exemptions, terms.threads));
    }

    /** Returns a set of the same policies, which are asked on threads of their own, each within a budget. */
    public PolicySet on(PolicyThreads threads) {
        return new PolicySet(policies, federation, new Terms(terms.bundle, terms.owners, terms.exemptions, threads));
    }

    /** Returns a set of the same policies that says which bundle they are of, and who owns those of the bundle. */
    public PolicySet of(BundleMark bundle, Map<String, PolicyOwner> owners) {
        return new PolicySet(
                policies, federation, new Terms(bundle, Map.copyOf(owners), terms.exemptions, terms.threads));
    }

    /**
     * Returns who owns a policy, and may waive it: whom the bundle names; of a policy of one domain the owners of policies
     * there; of any other the owners of policies anywhere.
     */
    public PolicyOwner owner(String id) {
        PolicyOwner named = terms.owners.get(id);
        if (named != null) {
            return named;
        }
        return find(id).map(Policy::scope)
                .filter(PolicyScope.Domain.class::isInstance)
                .map(scope -> PolicyOwner.of(((PolicyScope.Domain) scope).name(), PolicyOwner.ROLE))
                .orElse(PolicyOwner.anywhere());
    }

    /** Returns the policy of an id that is not of one domain, or the first that is. */
    public Optional<Policy> find(String id) {
        return policies().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** Returns the policy of an id that judges a product. */
    public Optional<Policy> find(String id, ProductId product) {
        return federation.inForce(product).stream()
                .filter(policy -> policy.id().equals(id))
                .map(GuardedPolicy::policy)
                .findFirst();
    }

    /** Returns the bundle that global policies of this set are of; empty where there is none. */
    public Optional<BundleMark> bundle() {
        return Optional.ofNullable(terms.bundle);
    }

    /**
     * Returns a set of other policies, which are asked under the terms of this one.
     *
     * @throws IllegalArgumentException if an id is not in kebab-case
     * @throws IllegalStateException if they cannot be in force together, as {@link #and} says
     */
    public PolicySet over(List<? extends Policy> others) {
        return of(new TreeMap<>(), terms).and(List.copyOf(others));
    }

    /** Returns the policies, sorted by id, the global one before those that domains put in its place. */
    public List<Policy> policies() {
        return policies.values().stream().map(GuardedPolicy::policy).toList();
    }

    /** Returns SHA-256, in hexadecimal, of the ids, versions, classes and domains of the policies: the evidence of who judged. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        policies.forEach((key, policy) -> text.append(policy.identity())
                .append(key.substring(policy.id().length()))
                .append('\n'));
        return Sha256.hex(text.toString());
    }

    /**
     * Returns what the policies in scope want measured in the data of a port, each check over each scope once. What a policy
     * wants of a column that the port has not, or of a type that the check does not fit, is left out, and held against the
     * policy when it judges.
     */
    public List<Expectation> measures(DataProduct product, OutputPort port) {
        Map<List<Object>, Expectation> measures = new LinkedHashMap<>();
        for (List<Expectation> ofOne : this.<List<Expectation>>ask(
                product.id(), policy -> policy.measures(product, port), late -> List.of())) {
            for (Expectation wanted : ofOne) {
                measures.putIfAbsent(List.of(wanted.check(), wanted.scope()), wanted);
            }
        }
        return List.copyOf(measures.values());
    }

    /**
     * Asks every policy that is in scope of the product and is asked at the context's point.
     *
     * @throws io.meshsdk.error.MeshException if what a policy asked of the mesh failed, its catalog for example: no policy
     *     is to blame
     * @throws IllegalArgumentException if the context has no report where there has to be one
     */
    public PolicyReport judge(PolicyContext context) {
        EnforcementPoint point = context.point();
        if (point.hasReport() && context.report().isEmpty()) {
            throw new IllegalArgumentException("Cannot judge '%s' at %s: there is no quality report"
                    .formatted(context.product().id(), point));
        }
        Map<String, PolicyMode> lenient = new ConcurrentHashMap<>();
        List<Optional<PolicyReport.Judgement>> judgements = ask(
                context.product().id(),
                policy -> policy.judge(context, terms.exemptions, lenient),
                late -> Optional.of(late.policy().tooLate(late, lenient)));
        return new PolicyReport(judgements.stream().flatMap(Optional::stream).toList());
    }

    private <T> List<T> ask(
            ProductId product, Function<GuardedPolicy, T> question, Function<PolicyThreads.Late, T> late) {
        List<GuardedPolicy> all = federation.inForce(product);
        PolicyThreads threads = terms.threads;
        return threads == null || all.isEmpty()
                ? all.stream().map(question).toList()
                : threads.ask(all, question, late);
    }

    /** Returns the ids of the policies, and their domains. */
    @Override
    public String toString() {
        return "PolicySet" + policies.keySet();
    }

    /** What holds for the policies of a set, which are the same with it and without it. */
    private record Terms(
            @Nullable BundleMark bundle,
            Map<String, PolicyOwner> owners,
            Exemptions exemptions,
            @Nullable PolicyThreads threads) {
        private static final Terms NONE = new Terms(null, Map.of(), Exemptions.NONE, null);
    }
}
