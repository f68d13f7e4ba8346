package io.meshsdk.integration;

import static io.meshsdk.integration.Customers.ANALYST;
import static io.meshsdk.integration.Customers.EVE;
import static io.meshsdk.integration.Customers.STEWARD;
import static io.meshsdk.integration.Customers.emails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.secrets.KeyRing;
import io.meshsdk.error.ClockBehindException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.testkit.InMemoryStorage;
import io.meshsdk.testkit.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A host whose clock is ten years ahead writes to the audit, and what expires is judged by others. */
final class WrongClockTest {
    private static final Instant MORNING = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant AHEAD = Instant.parse("2036-01-01T08:00:00Z");
    private static final Principal IVO = Principal.user("ivo", "logistics");
    private static final Secret KEY =
            Secret.of("k1", "a very secret key of 32 bytes !!".getBytes(StandardCharsets.UTF_8));

    private final InMemoryStorage storage = new InMemoryStorage("delta");
    private final InMemoryCatalog catalog = new InMemoryCatalog();

    @Test
    void record_underAClockThatIsFarAhead_isRefusedAndEndsNothing() {
        try (Mesh mesh = mesh(MORNING, Auditing.sealedByKeys())) {
            mesh.publish(Customers.CUSTOMERS, Customers.rows(Customers.row("a", 1)))
                    .orThrow();
            Customers.grant(mesh, EVE, AccessTerms.readMasked());

            Mesh ahead = mesh(AHEAD, Auditing.sealedByKeys());
            assertThat(emails(ahead, ANALYST)).hasSize(1);
            assertThatThrownBy(() -> ahead.audit().flush()).isInstanceOf(StorageException.class);
            assertThatThrownBy(ahead::close).isInstanceOf(StorageException.class);

            assertThat(emails(mesh, EVE)).hasSize(1);
        }
    }

    @Test
    void revoke_afterARecordOfAClockThatIsAhead_endsAndTheOthersComeBackOnceItDoesNotCount() {
        try (Mesh mesh = mesh(MORNING, Auditing.sealedByKeys())) {
            mesh.publish(Customers.CUSTOMERS, Customers.rows(Customers.row("a", 1)))
                    .orThrow();
            AccessId eves = Customers.grant(mesh, EVE, AccessTerms.readMasked());
            Customers.grant(mesh, IVO, AccessTerms.readMasked());
            try (Mesh ahead = mesh(AHEAD, Auditing.sealedByKeys().clockAheadAtMost(Duration.ofDays(10_000)))) {
                assertThat(emails(ahead, ANALYST)).hasSize(1);
            }
            assertThatThrownBy(() -> emails(mesh, EVE)).isInstanceOf(ClockBehindException.class);

            assertThat(mesh.access().asPrincipal(STEWARD).revoke(eves, "over").end())
                    .isPresent();

            assertThatThrownBy(() -> emails(mesh, IVO)).isInstanceOf(ClockBehindException.class);
            Auditing told = Auditing.sealedByKeys().timesAreWrongFrom(Instant.parse("2030-01-01T00:00:00Z"));
            try (Mesh mended = mesh(MORNING, told)) {
                assertThat(emails(mended, IVO)).hasSize(1);
                assertThatThrownBy(() -> emails(mended, EVE)).isInstanceOf(ProductNotFoundException.class);
                mended.audit().flush();
                assertThat(mended.audit().verify().findings()).isEmpty();
            }
            assertThat(emails(mesh, IVO)).as("seen by who was not told").hasSize(1);
        }
    }

    private Mesh mesh(Instant time, Auditing auditing) {
        return Customers.mesh(storage, catalog)
                .clock(new SteppedClock(time))
                .secrets(KeyRing.empty().with("audit", KEY).with("pseudonym", KEY))
                .audit(auditing)
                .build();
    }
}
