package io.meshsdk.core.access.decision;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.decision.AccessRule.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether somebody may do something with the data under a contract, and which rules said so.
 *
 * @param act what was asked
 * @param isAllowed whether it may be done
 * @param sight how fields are seen where reading is allowed; all masked otherwise
 * @param rules the rules that spoke, in the order of {@link AccessRule}
 * @param otherwise why not, in one sentence, where no rule says so
 * @since 0.1.0
 */
@CheckReturnValue
public record AccessDecision(AccessAct act, boolean isAllowed, FieldSight sight, List<Spoken> rules, String otherwise) {
    /** Copies the rules. */
    public AccessDecision {
        rules = List.copyOf(rules);
    }

    /** Returns whether a rule spoke. */
    public boolean isBy(AccessRule rule) {
        return rules.stream().anyMatch(spoken -> spoken.rule() == rule);
    }

    /** Returns whether it is the domain that owns the product that acts, and may: where it reads, all as it is. */
    public boolean isOfOwner() {
        boolean isWhole = act != AccessAct.READ || sight.others() == FieldSight.Sight.CLEAR;
        return isAllowed && isBy(AccessRule.OWNER_DOMAIN) && isWhole;
    }

    /**
     * Returns the decision that allows no more than either, and has the rules of both.
     *
     * @throws IllegalArgumentException if the other is of another act
     */
    public AccessDecision and(AccessDecision other) {
        if (act != other.act) {
            throw new IllegalArgumentException(
                    "Cannot join decisions: one is of %s, the other of %s".formatted(act, other.act));
        }
        boolean both = isAllowed && other.isAllowed;
        return new AccessDecision(
                act,
                both,
                both ? sight.and(other.sight) : FieldSight.allMasked(),
                Stream.concat(rules.stream(), other.rules.stream())
                        .distinct()
                        .sorted(Comparator.comparing(Spoken::rule))
                        .toList(),
                isAllowed ? other.otherwise : otherwise);
    }

    /** Returns a copy of which one more rule spoke, without another outcome. */
    public AccessDecision saying(AccessRule rule, String because) {
        List<Spoken> more = Stream.concat(rules.stream(), Stream.of(new Spoken(rule, because)))
                .sorted(Comparator.comparing(Spoken::rule))
                .toList();
        return new AccessDecision(act, isAllowed, sight, more, otherwise);
    }

    /**
     * Returns why, in one sentence: of the rules that decided. For audit and operators, not for a principal that may not know of
     * the product.
     */
    public String reason() {
        if (isAllowed) {
            return told(Effect.PERMITS).findFirst().orElse(otherwise);
        }
        return Stream.concat(told(Effect.FORBIDS), told(Effect.REFUSES))
                .findFirst()
                .orElse(otherwise);
    }

    private Stream<String> told(Effect effect) {
        return rules.stream().filter(one -> one.rule().effect() == effect).map(Spoken::because);
    }

    /** Returns the decision, then a line for each rule that spoke. */
    public String describe() {
        String lines = rules.stream()
                .map(spoken -> "\n  %s %s: %s".formatted(spoken.rule().effect(), spoken.rule(), spoken.because()))
                .collect(Collectors.joining());
        return "%s %s: %s%s".formatted(act, isAllowed ? "is allowed" : "is refused", reason(), lines);
    }

    /**
     * A rule that spoke.
     *
     * @param rule which
     * @param because what it found, in one sentence
     */
    public record Spoken(AccessRule rule, String because) {}
}
