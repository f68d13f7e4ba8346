package io.meshsdk.core.audit;

import io.meshsdk.audit.AuditAnchor;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Segments in a journal, each of which names the digest of the one before. Whoever finds a number taken builds on what took it:
 * so there is one chain, whoever writes. For one thread at a time; other processes write beside it.
 */
final class Chain {
    private static final int ATTEMPTS = 10_000;

    private final Journal journal;
    private final Sealing sealing;
    private final SealedTime time;
    private final String writer;
    private @Nullable Tip tip;

    /**
     * @param writer a word that no other chain over the journal has
     */
    Chain(Journal journal, Sealing sealing, SealedTime time, String writer) {
        this.journal = journal;
        this.sealing = sealing;
        this.time = time;
        this.writer = writer;
    }

    /** A segment that was put. */
    record Written(AuditAnchor anchor, List<AuditRecord> records) {}

    /** Where the chain ends. */
    private record Tip(long segments, long records, String digest, Instant time) {}

    /**
     * Puts records at the end. The time of a segment is never before that of the one before, as long as that counts, so that a clock
     * which is put back is known as such.
     *
     * @param now what the host's clock says
     * @param records makes each of the number it gets
     * @throws StorageException if the journal cannot be reached, or lost what this chain has seen of it, or the host's clock is further
     *     ahead than it may be
     * @throws ConflictException if others were faster over and over
     */
    Written append(Instant now, List<? extends LongFunction<AuditRecord>> records) {
        time.requireCounted(now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Tip end = tipFor(now);
            Segment segment = segment(end, now, records);
            byte[] body = SegmentForm.body(segment);
            byte[] bytes = SegmentForm.write(body, sealing.seal(body));
            if (put(segment.number(), bytes)) {
                String digest = Sha256.hex(bytes);
                tip = new Tip(
                        segment.number() + 1,
                        segment.end(),
                        digest,
                        segment.anchor(digest).time());
                return new Written(segment.anchor(digest), segment.records());
            }
            tip = reread(end);
        }
        throw new ConflictException(
                "Cannot write the audit: others wrote to it %d times meanwhile. Act again.".formatted(ATTEMPTS));
    }

    private Segment segment(Tip end, Instant now, List<? extends LongFunction<AuditRecord>> records) {
        List<AuditRecord> numbered = new ArrayList<>();
        records.forEach(record -> numbered.add(record.apply(end.records() + numbered.size())));
        Instant sealed = time.known(end.time()).filter(now::isBefore).orElse(now);
        return new Segment(end.segments(), writer, end.digest(), sealed, numbered);
    }

    /** A put whose outcome nobody knows, or whose number is taken, may be ours all the same. */
    private boolean put(long number, byte[] bytes) {
        try {
            return journal.put(number, bytes) || isThere(number, bytes);
        } catch (RuntimeException e) {
            if (isThereAfter(e, number, bytes)) {
                return true;
            }
            throw e instanceof IllegalArgumentException ? lost(number, e) : e;
        }
    }

    private boolean isThereAfter(RuntimeException failure, long number, byte[] bytes) {
        try {
            return isThere(number, bytes);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private boolean isThere(long number, byte[] bytes) {
        return journal.find(number).filter(found -> Arrays.equals(found, bytes)).isPresent();
    }

    /** Returns where the chain ends, having looked whether others went on with it, before the clock is held to be ahead of it. */
    private Tip tipFor(Instant now) {
        Tip end = tip();
        if (end.segments() == 0 || !time.isAhead(now, end.time())) {
            return end;
        }
        Tip newest = read();
        if (newest.segments() < end.segments()) {
            throw lost(newest.segments(), null);
        }
        if (time.isAhead(now, newest.time())) {
            throw time.ahead(now, newest.time());
        }
        tip = newest;
        return newest;
    }

    private Tip tip() {
        Tip known = tip;
        if (known == null) {
            known = read();
            tip = known;
        }
        return known;
    }

    private Tip reread(Tip before) {
        Tip now = read();
        if (now.segments() <= before.segments()) {
            throw lost(before.segments(), null);
        }
        return now;
    }

    private Tip read() {
        return last(journal)
                .map(last -> new Tip(
                        last.sealed().segment().number() + 1,
                        last.sealed().segment().end(),
                        last.digest(),
                        last.anchor().time()))
                .orElseGet(() -> new Tip(0, 0, Segment.NOTHING, Instant.MIN));
    }

    /** The newest segment, and its digest. */
    record Last(SegmentForm.Sealed sealed, String digest) {
        AuditAnchor anchor() {
            return sealed.segment().anchor(digest);
        }
    }

    /**
     * Returns the newest segment; empty where there is none.
     *
     * @throws StorageException if it is damaged, or the journal cannot be reached
     */
    static Optional<Last> last(Journal journal) {
        long size = journal.size();
        if (size == 0) {
            return Optional.empty();
        }
        byte[] bytes = journal.find(size - 1).orElseThrow(() -> lost(size - 1, null));
        SegmentForm.Sealed sealed = decode(size - 1, bytes);
        if (sealed.segment().number() != size - 1) {
            throw new StorageException(
                    "Cannot continue the audit: the newest segment is %d and says that it is %d. Call mesh.audit().verify(), and restore it from a backup."
                            .formatted(size - 1, sealed.segment().number()));
        }
        return Optional.of(new Last(sealed, Sha256.hex(bytes)));
    }

    static SegmentForm.Sealed decode(long number, byte[] bytes) {
        try {
            return SegmentForm.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "Cannot read segment %d of the audit: %s. Call mesh.audit().verify(), and restore it from a backup."
                            .formatted(number, e.getMessage()),
                    e);
        }
    }

    private static StorageException lost(long number, @Nullable Throwable cause) {
        String message =
                "Cannot continue the audit at segment %d: segments that were there are gone. Find out who took them away, and restore them from a backup."
                        .formatted(number);
        return cause == null ? new StorageException(message) : new StorageException(message, cause);
    }
}
