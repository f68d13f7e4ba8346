package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.governance.waiver.WaiverDesk;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.policy.Violation;
import io.meshsdk.testkit.InMemoryStorage;
import io.meshsdk.testkit.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Waivers are dated by the latest time on record, the last commit of the product among it. */
final class WaiverClockTest {
    private static final Violation FOUND = Violation.broken("pii-unmasked", "outputs[daily].schema.email");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-28T10:00:00Z"));
    private final InMemoryStorage storage = new InMemoryStorage("delta", clock);
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void request_onAHostWhoseClockIsBehindTheLastCommit_isRefused() {
        try (Mesh mesh = Customers.mesh(storage, catalog).clock(clock).build()) {
            mesh.publish(Customers.CUSTOMERS, Customers.rows(Customers.row("a", 1)))
                    .orThrow();
            WaiverDesk desk = mesh.governance().waivers("sales");
            clock.step(Duration.ofHours(-1));

            assertThatThrownBy(() -> desk.request(
                            Customers.CUSTOMERS, "pii-protected", FOUND, Duration.ofDays(7), "soon mended"))
                    .isInstanceOf(ClockBehindException.class);

            clock.step(Duration.ofHours(1));
            assertThat(desk.request(Customers.CUSTOMERS, "pii-protected", FOUND, Duration.ofDays(7), "soon mended")
                            .request()
                            .at())
                    .isEqualTo(clock.instant());
        }
    }
}
