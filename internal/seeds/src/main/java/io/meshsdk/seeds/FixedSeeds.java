package io.meshsdk.seeds;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes every build try the same values, so that a change is judged by what it changes. The system property {@code
 * mesh.seed} says where to begin: a number, or {@code random} to try values that nobody has tried. A property that has a
 * seed of its own keeps it. jqwik finds this by its {@code ServiceLoader}.
 */
public final class FixedSeeds implements AroundPropertyHook {
    /** The system property. */
    static final String SEED = "mesh.seed";

    private static final String USUAL = "20261127";
    private static final String RANDOM = "random";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        String seed = System.getProperty(SEED, USUAL);
        if (!seed.equals(RANDOM) && property.attributes().seed().isEmpty()) {
            property.attributes().setSeed(Long.toString(seedOf(property, Long.parseLong(seed))));
        }
        return executor.execute();
    }

    /** Properties begin at different seeds: else all would try the same numbers. */
    private static long seedOf(PropertyLifecycleContext property, long seed) {
        String name = property.containerClass().getName() + "."
                + property.targetMethod().getName();
        return seed * 31 + name.hashCode();
    }
}
