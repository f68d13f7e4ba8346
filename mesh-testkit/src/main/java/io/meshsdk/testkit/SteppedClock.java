package io.meshsdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it, forwards or back. For tests of what time ends or begins: grants that
 * expire, versions as of a time, leftovers of a certain age. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SteppedClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** Creates a clock in UTC that shows a time. */
    public SteppedClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private SteppedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves the clock by a duration, back where it is negative. */
    public void step(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Moves the clock to a time, which may lie before the one it shows. */
    public void set(Instant time) {
        now.set(time);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Returns this clock in another zone: it moves with this one. */
    @Override
    public SteppedClock withZone(ZoneId other) {
        return new SteppedClock(now, other);
    }

    @Override
    public String toString() {
        return "SteppedClock[%s, %s]".formatted(now, zone);
    }
}
