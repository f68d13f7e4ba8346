package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Segments of a clock that is ahead of those of others. */
final class ClockAheadTest {
    private static final Auditing REFUSING = Auditing.sealedByKeys().unrecorded(Unrecorded.REFUSED);
    private static final Instant WRONG = Audits.NOW.plus(Duration.ofDays(3_650));

    private final EditableJournal journal = new EditableJournal();

    @Test
    void record_furtherAheadThanTheLimit_isRefusedBehindASegmentOnly() {
        assertThat(at(WRONG, REFUSING).record(Audits.grant(0))).isPresent();
        journal.entries.clear();
        assertThat(at(Audits.NOW, REFUSING).record(Audits.grant(0))).isPresent();

        assertThatThrownBy(() -> at(WRONG, REFUSING).record(Audits.grant(1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("2036", "clockAheadAtMost");
        Instant year = Audits.NOW.plus(Duration.ofDays(366));
        assertThat(at(year, REFUSING).record(Audits.grant(1))).isPresent();
        assertThatThrownBy(() -> at(year.plusSeconds(61), REFUSING.clockAheadAtMost(Duration.ofMinutes(1)))
                        .record(Audits.grant(2)))
                .isInstanceOf(StorageException.class);
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void record_aheadOfWhatThisMeshSawLast_looksWhatOthersWroteSince() {
        Auditing strict = REFUSING.clockAheadAtMost(Duration.ofDays(2));
        MovedClock clock = new MovedClock(Audits.NOW);
        ChainedTrail quiet = strict.trail(journal, Audits.keys(), clock);
        quiet.record(Audits.grant(0));
        for (int day = 1; day <= 5; day++) {
            at(Audits.NOW.plus(Duration.ofDays(day)), strict).record(Audits.grant(day));
        }
        clock.now = Audits.NOW.plus(Duration.ofDays(6));

        assertThat(quiet.record(Audits.grant(6)).orElseThrow().count()).isEqualTo(7);
    }

    @Test
    void latestTime_ofATimeThatDoesNotCount_isOfTheNextSegment() {
        at(Audits.NOW, REFUSING).record(Audits.grant(0));
        at(WRONG, REFUSING.clockAheadAtMost(Duration.ofDays(9_999))).record(Audits.grant(1));
        Auditing told = REFUSING.timesAreWrongFrom(Audits.NOW.plus(Duration.ofDays(400)));
        ChainedTrail mended = at(Audits.NOW.plusSeconds(60), told);
        assertThat(mended.log().orElseThrow().latestTime()).isEmpty();

        mended.record(Audits.grant(2));

        AuditLog others = at(Audits.NOW, REFUSING).log().orElseThrow();
        assertThat(others.latestTime()).contains(Audits.NOW.plusSeconds(60));
        assertThat(others.verify(List.of()).holds()).isTrue();
        assertThatThrownBy(() -> at(WRONG, told).record(Audits.grant(3)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("do not count");
    }

    @Test
    void clockAheadAtMost_ofNoTime_isRefused() {
        assertThatThrownBy(() -> Auditing.sealedByKeys().clockAheadAtMost(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ChainedTrail at(Instant time, Auditing auditing) {
        return auditing.trail(journal, Audits.keys(), Clock.fixed(time, ZoneOffset.UTC));
    }

    /** A clock that a test sets. */
    private static final class MovedClock extends Clock {
        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
