package io.meshsdk.core.verification;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.verification.Step.Outcome;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * What was found of a published version.
 *
 * @param product the product
 * @param port its port
 * @param tableVersion the version of its table
 * @param steps what was looked at, in order
 * @since 0.1.0
 */
@CheckReturnValue
public record Verification(ProductId product, PortKey port, long tableVersion, List<Step> steps) {
    /** Copies the steps. */
    public Verification {
        steps = List.copyOf(steps);
    }

    /** Returns whether nothing fails; what could not be evaluated is in {@link #unevaluated()}. */
    public boolean holds() {
        return failures().isEmpty();
    }

    /** Returns what fails. */
    public List<Step> failures() {
        return of(Outcome.FAILS);
    }

    /** Returns what nobody can tell. */
    public List<Step> unevaluated() {
        return of(Outcome.NOT_EVALUATED);
    }

    /** Returns a step by its code. */
    public Optional<Step> find(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    private List<Step> of(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).toList();
    }

    /** Returns all steps, a line each, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder("Version %d of '%s', output port '%s': %s"
                .formatted(tableVersion, product, port, holds() ? "nothing fails" : "does not hold"));
        steps.forEach(step -> text.append("\n  ").append(step));
        return text.toString();
    }
}
