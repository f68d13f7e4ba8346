package io.meshsdk.core.governance.whatif;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.PolicyReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Asks what other policies would say of the products of the catalog, compared with those in force: who would fail that passes,
 * who would pass that fails, and the smallest edits for each. Nothing is put in force, published or written, and no data is
 * read. Immutable; each refinement returns a copy.
 *
 * <pre>{@code
 * WhatIfReport found = mesh.whatIf().with(new StewardPolicy()).asIfEnforced().report();
 * found.newlyFailing().forEach(effect -> System.out.println(effect.describe()));
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WhatIf {
    private final Asked asked;
    private final PolicySet current;
    private final PolicySet candidate;
    private final Question question;

    private WhatIf(Asked asked, PolicySet current, PolicySet candidate, Question question) {
        this.asked = asked;
        this.current = current.by(PolicyContext::now);
        this.candidate = candidate.by(PolicyContext::now);
        this.question = question;
    }

    /** Returns a question that changes nothing yet. */
    public static WhatIf of(Asked asked, PolicySet current) {
        return new WhatIf(
                asked, current, current, new Question(EnforcementPoint.BEFORE_PUBLISH, product -> true, false));
    }

    /**
     * Returns a copy with these policies, each in the place of the one of its id and scope, where there is one: a new policy, or
     * one with another setting.
     *
     * @throws IllegalArgumentException if an id is not in kebab-case
     * @throws IllegalStateException if they and the others cannot be in force together, as where a mesh is built
     */
    public WhatIf with(Policy... changed) {
        List<Policy> all = new ArrayList<>(candidate.policies());
        for (Policy policy : changed) {
            all.removeIf(
                    known -> known.id().equals(policy.id()) && known.scope().equals(policy.scope()));
        }
        return candidate(candidate.over(all).and(List.of(changed)));
    }

    /** Returns a copy without the policies of these ids. */
    public WhatIf without(String... ids) {
        Set<String> gone = Set.of(ids);
        return candidate(candidate.over(candidate.policies().stream()
                .filter(policy -> !gone.contains(policy.id()))
                .toList()));
    }

    /** Returns a copy with another set of policies in the place of all. */
    public WhatIf candidate(PolicySet others) {
        return new WhatIf(asked, current, others, question);
    }

    /**
     * Returns a copy in which the other policies, also those that are named afterwards, are enforced for all at once, whatever their
     * rollout says.
     */
    public WhatIf asIfEnforced() {
        return new WhatIf(asked, current, candidate, new Question(question.point, question.chosen, true));
    }

    /**
     * Returns a copy that asks as at another point; before a publication unless said otherwise.
     *
     * @throws IllegalArgumentException if data is measured at that point: none is read here
     */
    public WhatIf at(EnforcementPoint other) {
        if (other.hasReport()) {
            throw new IllegalArgumentException(
                    "Cannot ask what if at %s: no data is read. Ask at another point, or let publication(..).verdict() judge data"
                            .formatted(other));
        }
        return new WhatIf(asked, current, candidate, new Question(other, question.chosen, question.enforced));
    }

    /** Returns a copy that asks as at another time, so that what comes into force until then is. */
    public WhatIf on(Instant other) {
        Asked then = new Asked(asked.catalog, other, asked.visible, asked.nameable, asked.known);
        return new WhatIf(then, current, candidate, question);
    }

    /** Returns a copy about the products of one domain only. */
    public WhatIf domain(String name) {
        return new WhatIf(
                asked,
                current,
                candidate,
                new Question(
                        question.point,
                        question.chosen.and(product -> product.domain().equals(name)),
                        question.enforced));
    }

    /**
     * Asks both.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read
     */
    public WhatIfReport report() {
        Snapshot snapshot = Snapshot.of(asked.catalog, asked.now, asked.visible);
        PolicySet others = question.enforced ? enforced(candidate) : candidate;
        Tally tally = new Tally(others);
        List<Effect> effects = new ArrayList<>();
        List<DataProduct> products = snapshot.products(question.chosen);
        SharedPolicies shared = SharedPolicies.of(current, others);
        for (DataProduct product : products) {
            Inquiry inquiry = inquiry(product, product, snapshot);
            PolicyReport after = others.review(inquiry);
            PolicyReport before = shared.before(after, inquiry);
            tally.add(product.id(), after);
            if (!before.judgements().equals(after.judgements())) {
                Effect effect = effect(others, product, before, after, snapshot);
                if (tells(effect)) {
                    effects.add(effect);
                }
            }
        }
        List<ProductId> unreadable = snapshot.unreadable().stream()
                .filter(question.chosen.and(asked.nameable))
                .toList();
        return new WhatIfReport(products.size(), effects, tally.coverage(), unreadable);
    }

    private static PolicySet enforced(PolicySet policies) {
        return policies.over(
                policies.policies().stream().<Policy>map(EnforcedPolicy::new).toList());
    }

    private Effect effect(
            PolicySet others, DataProduct product, PolicyReport before, PolicyReport after, Snapshot snapshot) {
        SmallestEdits edits = after.passes()
                ? new SmallestEdits(List.of(), List.of())
                : SmallestEdits.of(
                        product,
                        edited -> others.review(alone(edited, snapshot)),
                        edited -> others.review(inquiry(edited, product, snapshot)));
        return new Effect(product.id(), kind(before, after), before, after, edits.edits(), edits.left());
    }

    private static boolean tells(Effect effect) {
        return effect.before().passes() != effect.after().passes()
                || !effect.added().isEmpty()
                || !effect.gone().isEmpty();
    }

    private static Effect.Kind kind(PolicyReport before, PolicyReport after) {
        if (before.passes()) {
            return after.passes() ? Effect.Kind.PASSES_OTHERWISE : Effect.Kind.NEWLY_FAILS;
        }
        return after.passes() ? Effect.Kind.NEWLY_PASSES : Effect.Kind.FAILS_OTHERWISE;
    }

    /** What was published is what the catalog has; an edited product is compared with it. */
    private Inquiry inquiry(DataProduct product, DataProduct registered, Snapshot snapshot) {
        return alone(product, snapshot)
                .published(port -> registered.findOutput(port.key()).map(any -> registered));
    }

    private Inquiry alone(DataProduct product, Snapshot snapshot) {
        return asked.known.apply(Inquiry.of(product, question.point, asked.now).catalog(snapshot));
    }

    /**
     * What is asked about.
     *
     * @param catalog the catalog
     * @param now the time of the act
     * @param visible which products the asking principal may see
     * @param nameable which products it is told of whose entry nobody can read, so that nobody can tell who may see them
     * @param known adds to an inquiry what else is known of its product
     */
    public record Asked(
            Catalog catalog,
            Instant now,
            Predicate<DataProduct> visible,
            Predicate<ProductId> nameable,
            UnaryOperator<Inquiry> known) {}

    /** What is asked: at which point, of which products, and whether the other policies are enforced for all. */
    private record Question(EnforcementPoint point, Predicate<ProductId> chosen, boolean enforced) {}
}
