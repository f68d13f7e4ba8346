package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.Expectation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** The code of the violation that stands for a policy which could not judge because the mesh could not answer it. */
    public static final String UNANSWERED = "policy-unanswered";

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
     * global policy takes its place for the products of that domain, and has to be as strict: both are of one class, which says
     * so ({@link Policy#isAtLeastAsStrictAs}), its severity is not lower, it is asked wherever the global one is, comes into
     * force no later or less, and is waived no easier.
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
        return new PolicySet(policies, federation, terms.exempting(exemptions));
    }

    /** Returns a set of the same policies, which are asked on threads of their own, each within a budget. */
    public PolicySet on(PolicyThreads threads) {
        return new PolicySet(policies, federation, terms.on(threads));
    }

    /**
     * Returns a set of the same policies, whose dates are over by another time than that of the act.
     *
     * @param clock tells the time of what is asked; it is asked where something depends on a date, and may refuse to tell
     */
    public PolicySet by(Function<? super PolicyContext, Instant> clock) {
        return new PolicySet(policies, federation, terms.by(clock));
    }

    /**
     * Returns a set of the same policies that says which bundle they are of.
     *
     * @param owners the policies of the bundle, and who owns each
     */
    public PolicySet of(BundleMark bundle, List<Owned> owners) {
        Map<String, PolicyOwner> byKey = new TreeMap<>();
        owners.forEach(owned -> byKey.put(Federation.key(GuardedPolicy.of(owned.policy)), owned.owner));
        return new PolicySet(policies, federation, terms.of(new Bundled(bundle, byKey)));
    }

    /**
     * Returns who owns the policy of an id that judges a product, and may waive it: whom the bundle names; of a policy of one
     * domain the owners of policies there; of any other the owners of policies anywhere. A domain's policy in the place of a
     * global one is owned by who owns the global one, since whoever waives it lets pass what that one asks.
     */
    public PolicyOwner owner(String id, ProductId product) {
        String ofDomain = Federation.key(id, product.domain());
        if (policies.containsKey(id) || !policies.containsKey(ofDomain)) {
            return terms.owners().getOrDefault(id, PolicyOwner.anywhere());
        }
        return terms.owners().getOrDefault(ofDomain, PolicyOwner.of(product.domain(), PolicyOwner.ROLE));
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
        return Optional.ofNullable(terms.bundled).map(Bundled::mark);
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

    /**
     * Returns SHA-256, in hexadecimal, of the ids, versions and classes of the policies, and of what each says of itself: the
     * evidence of who judged.
     */
    public String digest() {
        List<GuardedPolicy> all = List.copyOf(policies.values());
        return Sha256.hex(String.join(
                "\n", ask(all, GuardedPolicy::identity, late -> late.policy().name() + " did not say")));
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
        return judge(context, Set.of());
    }

    /**
     * Asks as {@link #judge(PolicyContext)} does, but for those that judged before; throws as it does.
     *
     * @param judged the ids of those that are not asked
     */
    public PolicyReport judge(PolicyContext context, Set<String> judged) {
        requireReport(context);
        PolicyContext timed = timed(context);
        return judge(timed, judged, policy -> policy.judge(timed, terms.exemptions));
    }

    /**
     * Asks as {@link #judge(PolicyContext)} does, and goes on where what a policy asked of the mesh failed: then nobody can tell what it finds,
     * which is a CRITICAL violation ({@value #UNANSWERED}) that names it.
     *
     * @throws IllegalArgumentException if the context has no report where there has to be one
     */
    public PolicyReport review(PolicyContext context) {
        requireReport(context);
        PolicyContext timed = timed(context);
        return judge(timed, Set.of(), policy -> policy.review(timed, terms.exemptions));
    }

    private PolicyReport judge(
            PolicyContext context,
            Set<String> judged,
            Function<GuardedPolicy, Optional<PolicyReport.Judgement>> question) {
        List<GuardedPolicy> asked = federation.inForce(context.product().id()).stream()
                .filter(policy -> !judged.contains(policy.id()))
                .toList();
        List<Optional<PolicyReport.Judgement>> judgements =
                ask(asked, question, late -> Optional.of(late.policy().tooLate(late, context)));
        List<PolicyReport.Judgement> found = new ArrayList<>(judgements.size());
        judgements.forEach(judgement -> judgement.ifPresent(found::add));
        return new PolicyReport(found);
    }

    private PolicyContext timed(PolicyContext context) {
        return context instanceof Inquiry inquiry ? inquiry.trusting(() -> terms.clock.apply(context)) : context;
    }

    private static void requireReport(PolicyContext context) {
        if (context.point().hasReport() && context.report().isEmpty()) {
            throw new IllegalArgumentException("Cannot judge '%s' at %s: there is no quality report"
                    .formatted(context.product().id(), context.point()));
        }
    }

    private <T> List<T> ask(
            ProductId product, Function<GuardedPolicy, T> question, Function<PolicyThreads.Late, T> late) {
        return ask(federation.inForce(product), question, late);
    }

    private <T> List<T> ask(
            List<GuardedPolicy> all, Function<GuardedPolicy, T> question, Function<PolicyThreads.Late, T> late) {
        PolicyThreads threads = terms.threads;
        if (threads != null && !all.isEmpty()) {
            return threads.ask(all, question, late);
        }
        List<T> answers = new ArrayList<>(all.size());
        for (GuardedPolicy policy : all) {
            answers.add(question.apply(policy));
        }
        return answers;
    }

    /** Returns the ids of the policies, and their domains. */
    @Override
    public String toString() {
        return "PolicySet" + policies.keySet();
    }

    /**
     * A policy of a bundle.
     *
     * @param policy the policy
     * @param owner who answers for it, and may waive it
     */
    public record Owned(Policy policy, PolicyOwner owner) {}

    private record Bundled(BundleMark mark, Map<String, PolicyOwner> owners) {}

    /** What holds for the policies of a set, which are the same with it and without it. */
    private record Terms(
            @Nullable Bundled bundled,
            Exemptions exemptions,
            @Nullable PolicyThreads threads,
            Function<? super PolicyContext, Instant> clock) {
        private static final Terms NONE = new Terms(null, Exemptions.NONE, null, PolicyContext::now);

        Map<String, PolicyOwner> owners() {
            return bundled == null ? Map.of() : bundled.owners;
        }

        Terms of(Bundled others) {
            return new Terms(others, exemptions, threads, clock);
        }

        Terms exempting(Exemptions others) {
            return new Terms(bundled, others, threads, clock);
        }

        Terms on(PolicyThreads others) {
            return new Terms(bundled, exemptions, others, clock);
        }

        Terms by(Function<? super PolicyContext, Instant> other) {
            return new Terms(bundled, exemptions, threads, other);
        }
    }
}
