package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * A product that a domain names, whether it is described and published yet or not.
 *
 * @param name its name
 * @param location where its data lies, as written, if said
 * @param updateFrequency how often it is published, as written, for example {@code hourly}, if said
 * @param consumers who is to read it, as written
 * @since 0.1.0
 */
@CheckReturnValue
public record PlannedProduct(
        String name, Optional<String> location, Optional<String> updateFrequency, List<String> consumers) {
    /** Copies the list. */
    public PlannedProduct {
        consumers = List.copyOf(consumers);
    }

    /** Returns a product of which nothing is said but its name. */
    public static PlannedProduct named(String name) {
        return new PlannedProduct(name, Optional.empty(), Optional.empty(), List.of());
    }
}
