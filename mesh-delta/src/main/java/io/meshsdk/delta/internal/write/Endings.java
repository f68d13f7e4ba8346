package io.meshsdk.delta.internal.write;

import java.util.ArrayList;
import java.util.List;

/** Ends several things, also when one of them fails. */
final class Endings {
    private Endings() {}

    /** Runs all acts in order, and throws the first failure with the others suppressed. */
    static void all(List<Runnable> acts) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Runnable act : acts) {
            try {
                act.run();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Runs an act behind a failure, which stays the one that is told. */
    static void after(Throwable failure, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
