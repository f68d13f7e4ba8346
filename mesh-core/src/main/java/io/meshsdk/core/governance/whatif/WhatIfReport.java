package io.meshsdk.core.governance.whatif;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.ArrayList;
import java.util.List;

/**
 * What other policies would change.
 *
 * @param judged how many products were judged
 * @param effects what would change, an effect per product for which anything would, sorted by product
 * @param coverage how far the other policies reach
 * @param unreadable the products that could not be judged, since the catalog's entry of them cannot be read
 * @since 0.1.0
 */
@CheckReturnValue
public record WhatIfReport(int judged, List<Effect> effects, PolicyCoverage coverage, List<ProductId> unreadable) {
    /** Copies the lists. */
    public WhatIfReport {
        effects = List.copyOf(effects);
        unreadable = List.copyOf(unreadable);
    }

    /** Returns the effects on products that pass, and would fail. */
    public List<Effect> newlyFailing() {
        return effects(Effect.Kind.NEWLY_FAILS);
    }

    /** Returns the effects on products that fail, and would pass. */
    public List<Effect> newlyPassing() {
        return effects(Effect.Kind.NEWLY_PASSES);
    }

    /** Returns the effects of a kind. */
    public List<Effect> effects(Effect.Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }

    /** Returns all of it in lines, for people: a sum, each effect, and policies without any. */
    public String describe() {
        List<String> lines = new ArrayList<>();
        lines.add("%d products: %d would fail, %d would pass, %d otherwise"
                .formatted(
                        judged,
                        newlyFailing().size(),
                        newlyPassing().size(),
                        effects.size() - newlyFailing().size() - newlyPassing().size()));
        effects.forEach(effect -> lines.add(effect.describe()));
        add("never fired", coverage.neverFired(), lines);
        add("never asked", coverage.neverAsked(), lines);
        add("judged by nobody", coverage.unjudged(), lines);
        add("unreadable", unreadable, lines);
        return String.join("\n", lines);
    }

    private static void add(String what, List<?> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add("%s: %s"
                    .formatted(
                            what,
                            String.join(
                                    ", ", names.stream().map(Object::toString).toList())));
        }
    }
}
