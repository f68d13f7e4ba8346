package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditParty;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.audit.AuditSink;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records acts in a chain. Whoever writes takes along what others wait to have written; no thread is started for it.
 */
final class ChainedTrail implements AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(ChainedTrail.class);
    private static final int MOST_IN_A_SEGMENT = 500;

    private final Chain chain;
    private final AuditLog log;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final Unrecorded unrecorded;
    private final int mostWaiting;
    private final List<AuditSink> sinks;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();

    ChainedTrail(Chain chain, AuditLog log, Pseudonyms pseudonyms, Clock clock, Auditing auditing) {
        this.chain = chain;
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.unrecorded = auditing.unrecorded();
        this.mostWaiting = auditing.mostWaiting();
        this.sinks = auditing.sinks();
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Optional<AuditLog> log() {
        return Optional.of(log);
    }

    @Override
    public Optional<AuditAnchor> record(AuditEvent event) {
        makeRoom();
        Waiting mine = new Waiting(event, clock.instant().truncatedTo(ChronoUnit.MICROS), isNeeded(event));
        if (enqueue(mine) < MOST_IN_A_SEGMENT && isLazy(mine)) {
            return Optional.empty();
        }
        write(mine);
        return mine.outcome();
    }

    @Override
    public int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    @Override
    public void flush() {
        write(null);
        int left = waiting();
        if (left > 0) {
            throw new StorageException(
                    "Cannot record %d acts in the audit: it cannot be written, see the log. Mend access to the catalog and the keys, and call mesh.audit().flush() before the mesh is closed."
                            .formatted(left));
        }
    }

    @Override
    public void admit(AuditEvent event) {
        makeRoom();
        synchronized (queue) {
            requireRoom(event);
        }
    }

    private void makeRoom() {
        if (waiting() >= mostWaiting) {
            write(null);
        }
    }

    @Override
    public boolean isNeeded(AuditEvent event) {
        return !event.isDone() && (unrecorded == Unrecorded.REFUSED || isDemanded(event));
    }

    private boolean isDemanded(AuditEvent event) {
        return unrecorded == Unrecorded.REFUSED_WHERE_DEMANDED && event.isDemanded();
    }

    private static boolean isLazy(Waiting waiting) {
        return waiting.event.kind() == AuditKind.ACCESS_DECISION && !waiting.needed;
    }

    private int enqueue(Waiting more) {
        synchronized (queue) {
            if (!more.event.isDone()) {
                requireRoom(more.event);
            }
            queue.addLast(more);
            return queue.size();
        }
    }

    /** What is done already waits however many do: its record is the only one there is of it. */
    private void requireRoom(AuditEvent event) {
        if (queue.size() >= mostWaiting) {
            throw new StorageException(
                    "Cannot record %s in the audit: %d acts wait already, and more than %d must not. Nothing was done: mend access to the catalog and the keys, call mesh.audit().flush(), and act again."
                            .formatted(event, queue.size(), mostWaiting));
        }
    }

    /** Writes what waits, unless another thread has written what is asked for meanwhile. */
    private void write(@Nullable Waiting asked) {
        writing.lock();
        try {
            while ((asked == null || !asked.isDone()) && writeSome()) {
                LOG.debug("Wrote a segment of the audit");
            }
        } finally {
            writing.unlock();
        }
    }

    /** Returns whether something was written. */
    private boolean writeSome() {
        List<Waiting> some = some();
        if (some.isEmpty()) {
            return false;
        }
        Chain.Written written;
        try {
            written = chain.append(clock.instant().truncatedTo(ChronoUnit.MICROS), some);
        } catch (RuntimeException e) {
            LOG.warn("The audit cannot be written", e);
            fail(e);
            return false;
        }
        synchronized (queue) {
            some.forEach(one -> one.done(written.anchor()));
            queue.removeAll(some);
        }
        tell(written);
        return true;
    }

    private List<Waiting> some() {
        synchronized (queue) {
            return queue.stream().limit(MOST_IN_A_SEGMENT).toList();
        }
    }

    /** What must not go on without a record is refused, wherever it waits, and forgotten; the rest waits on. */
    private void fail(RuntimeException failure) {
        synchronized (queue) {
            List<Waiting> refused = new ArrayList<>();
            for (Waiting one : queue) {
                if (one.needed) {
                    one.failed(failure);
                    refused.add(one);
                }
            }
            queue.removeAll(refused);
        }
    }

    private void tell(Chain.Written written) {
        for (AuditSink sink : sinks) {
            try {
                sink.written(written.anchor(), written.records());
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                LOG.warn("An audit sink failed: {}", sink.getClass().getName(), e);
            }
        }
    }

    /** An act that waits to be recorded. */
    private final class Waiting implements LongFunction<AuditRecord> {
        private final AuditEvent event;
        private final Instant time;
        private final boolean needed;
        private volatile @Nullable AuditAnchor anchor;
        private volatile @Nullable RuntimeException failure;

        Waiting(AuditEvent event, Instant time, boolean needed) {
            this.event = event;
            this.time = time;
            this.needed = needed;
        }

        @Override
        public AuditRecord apply(long number) {
            Map<String, AuditParty> parties = new TreeMap<>();
            event.parties().forEach((role, principal) -> parties.put(role, pseudonyms.of(principal)));
            return new AuditRecord(number, time, event.kind(), event.product(), parties, event.details());
        }

        boolean isDone() {
            return anchor != null || failure != null;
        }

        void done(AuditAnchor written) {
            anchor = written;
        }

        void failed(RuntimeException why) {
            failure = why;
        }

        Optional<AuditAnchor> outcome() {
            RuntimeException why = failure;
            if (why != null) {
                throw new StorageException(
                        "Cannot record %s in the audit: %s. Nothing is done that is not recorded: mend access to the catalog and the keys, and act again."
                                .formatted(event, why.getMessage()),
                        why);
            }
            return Optional.ofNullable(anchor);
        }
    }
}
