package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What is watched of a product, and when somebody is told.
 *
 * @param metrics the names of the metrics, for example {@code row_count} or {@code avg_order_value}
 * @param alerts the alerts
 * @since 0.1.0
 */
@CheckReturnValue
public record Observability(List<String> metrics, List<Alert> alerts) {
    private static final Observability NOTHING = new Observability(List.of(), List.of());

    /** Copies the lists. */
    public Observability {
        metrics = List.copyOf(metrics);
        alerts = List.copyOf(alerts);
    }

    /** Returns that nothing is watched. */
    public static Observability nothing() {
        return NOTHING;
    }

    /**
     * When somebody is told.
     *
     * @param type what it is about: {@code freshness}, {@code volume}, {@code quality} and the like
     * @param condition the condition, as written, for example {@code age_hours > 26}
     * @param severity how bad it is, as written, if said
     */
    public record Alert(String type, String condition, Optional<String> severity) {}
}
