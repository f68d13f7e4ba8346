package io.meshsdk.core.verification;

import io.meshsdk.core.verification.Step.Outcome;
import io.meshsdk.error.MeshException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects steps. For one thread. */
final class Steps {
    private final List<Step> steps = new ArrayList<>();

    void holds(String code, String detail) {
        steps.add(new Step(code, Outcome.HOLDS, detail));
    }

    void fails(String code, String detail) {
        steps.add(new Step(code, Outcome.FAILS, detail));
    }

    void unevaluated(String code, String detail) {
        steps.add(new Step(code, Outcome.NOT_EVALUATED, detail));
    }

    void check(String code, boolean holds, String good, String bad) {
        steps.add(new Step(code, holds ? Outcome.HOLDS : Outcome.FAILS, holds ? good : bad));
    }

    /** Takes a step that cannot be evaluated where it throws. */
    void attempt(String code, Runnable step) {
        try {
            step.run();
        } catch (MeshException e) {
            unevaluated(code, "it cannot be told: " + e.getMessage());
        }
    }

    /** Returns what is there; where it is damaged the step fails, with the damage. */
    <T> Optional<T> intact(String code, Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (MeshException e) {
            fails(code, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    List<Step> list() {
        return steps;
    }
}
