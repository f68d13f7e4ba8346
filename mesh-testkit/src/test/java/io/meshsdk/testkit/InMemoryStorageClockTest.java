package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class InMemoryStorageClockTest {
    private static final Instant START = Instant.parse("2026-11-20T07:00:00Z");

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryStorage storage = new InMemoryStorage("delta", clock);
    private final TableLocation root = new TableLocation(URI.create("memory://lake"));
    private final StorageFixture fixture =
            new StorageFixture(storage, root, root.resolve("sales/orders"), storage::listing);

    @Test
    void format_given_isServed() {
        assertThat(storage.format()).isEqualTo("delta");
        assertThat(new InMemoryStorage().format()).isEqualTo("memory");
    }

    @Test
    void commit_takesItsTimeFromTheClock() {
        RecordedCommit first = fixture.append(1);
        clock.step(Duration.ofHours(1));
        RecordedCommit second = fixture.append(2);

        assertThat(first.timestamp()).isEqualTo(START);
        assertThat(second.timestamp()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(fixture.read(AsOf.timestamp(START.plus(Duration.ofMinutes(59)))))
                .hasSize(1);
        assertThat(fixture.read(AsOf.timestamp(second.timestamp()))).hasSize(2);
    }

    @Test
    void commit_clockRunsBack_timesDoNot() {
        RecordedCommit first = fixture.append(1);
        clock.step(Duration.ofHours(-5));
        RecordedCommit second = fixture.append(2);

        assertThat(second.timestamp()).isEqualTo(first.timestamp());
        assertThat(storage.open(fixture.location(), AsOf.timestamp(START)).version())
                .isEqualTo(second.version());
    }

    @Test
    void close_keepsTheTables() {
        fixture.append(1);
        storage.close();

        assertThat(fixture.read()).hasSize(1);
    }

    private static final class SteppingClock extends Clock {
        private Instant now = START;

        void step(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
