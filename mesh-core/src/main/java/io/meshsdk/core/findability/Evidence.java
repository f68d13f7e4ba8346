package io.meshsdk.core.findability;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a product beside its description. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Evidence {
    private static final Evidence NONE = new Evidence(EnumSet.noneOf(Fact.class), Set.of());

    private final Set<Fact> facts;
    private final Set<String> sharedTexts;

    private Evidence(Set<Fact> facts, Set<String> sharedTexts) {
        this.facts = facts;
        this.sharedTexts = sharedTexts;
    }

    /** Returns the evidence of a product that nobody has published yet. */
    public static Evidence none() {
        return NONE;
    }

    /** Returns a copy in which the data was measured against its rules not long ago. */
    public Evidence recentlyScored() {
        return with(Fact.SCORED);
    }

    /** Returns a copy in which a publication was seen to read other products. */
    public Evidence lineageObserved() {
        return with(Fact.LINEAGE);
    }

    /** Returns a copy in which there is a way to the data: it is published, or access can be requested. */
    public Evidence reachable() {
        return with(Fact.REACHABLE);
    }

    /** Returns a copy that knows texts which other products have, too; such texts are boilerplate. */
    public Evidence textsOfOthers(Collection<String> texts) {
        Set<String> all = new TreeSet<>(sharedTexts);
        texts.forEach(text -> all.add(text.strip()));
        return new Evidence(facts, all);
    }

    boolean isRecentlyScored() {
        return facts.contains(Fact.SCORED);
    }

    boolean isLineageObserved() {
        return facts.contains(Fact.LINEAGE);
    }

    boolean isReachable() {
        return facts.contains(Fact.REACHABLE);
    }

    boolean isShared(String text) {
        return sharedTexts.contains(text.strip());
    }

    private Evidence with(Fact fact) {
        EnumSet<Fact> more = EnumSet.of(fact);
        more.addAll(facts);
        return new Evidence(more, sharedTexts);
    }

    private enum Fact {
        SCORED,
        LINEAGE,
        REACHABLE
    }
}
