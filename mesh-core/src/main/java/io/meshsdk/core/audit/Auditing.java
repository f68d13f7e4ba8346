package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.spi.access.SecretProvider;
import io.meshsdk.spi.audit.AuditSink;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a mesh keeps its audit. Immutable and thread-safe; each refinement returns a copy.
 *
 * <pre>{@code
 * Mesh.builder().secrets(vault).audit(Auditing.sealedByKeys().sink(notary)).build()
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Auditing {
    /** Who may look at the audit of all domains has this role, unless another is named. */
    public static final String AUDITOR = "auditor";

    /** How many acts wait in memory at most, unless another number is given. */
    public static final int MOST_WAITING = 10_000;

    private static final Duration MOST_AHEAD = Duration.ofDays(400);
    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);
    private static final JournalKey JOURNAL = JournalKey.of("audit");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final SealChoice choice;
    private final SealedTime time;
    private final Unrecorded unrecorded;
    private final List<AuditSink> sinks;
    private final String auditor;
    private final int mostWaiting;

    private Auditing(
            SealChoice choice,
            SealedTime time,
            Unrecorded unrecorded,
            List<AuditSink> sinks,
            String auditor,
            int mostWaiting) {
        this.choice = choice;
        this.time = time;
        this.unrecorded = unrecorded;
        this.sinks = sinks;
        this.auditor = auditor;
        this.mostWaiting = mostWaiting;
    }

    /** Returns an audit sealed by HMAC-SHA-256, with the keys that the host's secrets have for {@code audit}. */
    public static Auditing sealedByKeys() {
        return new Auditing(
                SealChoice.byKeys(),
                new SealedTime(MOST_AHEAD, Instant.MAX),
                Unrecorded.REFUSED_WHERE_DEMANDED,
                List.of(),
                AUDITOR,
                MOST_WAITING);
    }

    /**
     * Returns an audit that is signed, so that those who check it cannot write it.
     *
     * @param keyId the id of the key, {@code [A-Za-z0-9][A-Za-z0-9._-]{0,62}}; another key has another id
     * @param pair of {@code KeyPairGenerator.getInstance("Ed25519")}
     * @throws IllegalArgumentException if the id or the algorithm of the pair is not as said
     */
    public static Auditing signedBy(String keyId, KeyPair pair) {
        Auditing unsigned = sealedByKeys().knowing(keyId, pair.getPublic());
        return unsigned.with(unsigned.choice.signing(new Ed25519Sealing.Own(keyId, pair.getPrivate())));
    }

    /**
     * Returns an audit that is only checked, by who has the public keys alone: no key of the host's is needed, and whatever a mesh
     * would record is refused by a {@link io.meshsdk.error.StorageException}, before it is done. Segments that are sealed by HMAC
     * are checked where the host has their keys.
     *
     * @param keyId the id of a key that signed
     * @throws IllegalArgumentException if the id or the algorithm of the key is not as said
     */
    public static Auditing checkedBy(String keyId, PublicKey key) {
        Auditing unsealed = sealedByKeys().knowing(keyId, key);
        return unsealed.with(unsealed.choice.checking());
    }

    /**
     * Returns a copy that can check what another key signed: one that was in use before. Where a public key is known, an HMAC is
     * taken as the seal of segments before the first that is signed only.
     *
     * @throws IllegalArgumentException if the id or the algorithm of the key is not as said, or the id is known already
     */
    public Auditing knowing(String keyId, PublicKey key) {
        if (!KEY_ID.matcher(keyId).matches() || choice.known().containsKey(keyId)) {
            throw new IllegalArgumentException(
                    "Invalid id '%s' of a key: expected [A-Za-z0-9][A-Za-z0-9._-]{0,62}, each id once"
                            .formatted(keyId));
        }
        if (!List.of("EdDSA", "Ed25519").contains(key.getAlgorithm())) {
            throw new IllegalArgumentException(
                    "Invalid key '%s': expected one of Ed25519, got one of %s".formatted(keyId, key.getAlgorithm()));
        }
        return with(choice.knowing(keyId, key));
    }

    /**
     * Returns a copy in which each segment from a number on must be signed, zero for all of them, and those before it may be sealed
     * by HMAC. Without it an audit that is written anew by HMAC as a whole looks like one that was never signed.
     *
     * @param segment the number of the first segment that is signed; findings, and the catalog's journal {@code audit}, count from zero
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if no public key is known
     */
    public Auditing signedFrom(long segment) {
        if (segment < 0) {
            throw new IllegalArgumentException(
                    "Invalid number %d of a segment: expected zero or more".formatted(segment));
        }
        if (choice.known().isEmpty()) {
            throw new IllegalStateException(
                    "Cannot demand signatures: no public key is known, begin with signedBy(...), checkedBy(...) or knowing(...)");
        }
        return with(choice.signedFrom(segment));
    }

    private Auditing with(SealChoice other) {
        return new Auditing(other, time, unrecorded, sinks, auditor, mostWaiting);
    }

    /**
     * Returns a copy that writes no segment while the host's clock is further than so ahead of the newest one: 400 days unless said
     * otherwise. What expires is judged by the latest time on record, so that one segment of a clock that is ahead would end all of
     * it. Give more where nothing may be recorded for so long.
     *
     * @throws IllegalArgumentException if the time is not above zero
     */
    public Auditing clockAheadAtMost(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid limit %s of a clock that is ahead: expected a time above zero".formatted(limit));
        }
        return with(new SealedTime(limit, time.wrongFrom()));
    }

    /**
     * Returns a copy for which it does not count what segments say of their time, from some time on: a clock that was ahead sealed
     * them. Nothing expires by them, and the next segment is sealed at the time that it is; from then on other meshes go by that,
     * too. Segments stay what they are, and hold.
     *
     * @param time later than any segment that was sealed under a clock that was right, and than now
     */
    public Auditing timesAreWrongFrom(Instant time) {
        return with(new SealedTime(this.time.mostAhead(), time));
    }

    private Auditing with(SealedTime other) {
        return new Auditing(choice, other, unrecorded, sinks, auditor, mostWaiting);
    }

    /** Returns a copy that tells a sink of each segment, too. */
    public Auditing sink(AuditSink sink) {
        return new Auditing(
                choice,
                time,
                unrecorded,
                Stream.concat(sinks.stream(), Stream.of(sink)).toList(),
                auditor,
                mostWaiting);
    }

    /** Returns a copy that does something else about acts that cannot be recorded; refused where demanded unless said otherwise. */
    public Auditing unrecorded(Unrecorded other) {
        return new Auditing(choice, time, other, sinks, auditor, mostWaiting);
    }

    /** Returns a copy in which principals of another role may look at the audit of all domains. */
    public Auditing auditor(String role) {
        return new Auditing(choice, time, unrecorded, sinks, role, mostWaiting);
    }

    /**
     * Returns a copy in which no more acts than so many wait in memory while the audit cannot be written; {@value #MOST_WAITING}
     * unless said otherwise. Further acts are refused, whatever is {@linkplain #unrecorded done} otherwise: none is forgotten.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Auditing waitingAtMost(int acts) {
        if (acts < 1) {
            throw new IllegalArgumentException(
                    "Invalid number %d of acts that wait: expected one at least".formatted(acts));
        }
        return new Auditing(choice, time, unrecorded, sinks, auditor, acts);
    }

    int mostWaiting() {
        return mostWaiting;
    }

    Unrecorded unrecorded() {
        return unrecorded;
    }

    List<AuditSink> sinks() {
        return sinks;
    }

    /**
     * Returns the trail of a mesh; whoever asks for it closes it, before the catalog.
     *
     * @param catalog where the audit lies
     * @param keys the host's keys
     * @throws io.meshsdk.error.KeyNotFoundException if a key is missing that every record needs
     */
    public AuditTrail trail(Catalog catalog, SecretProvider keys, Clock clock) {
        Journal journal = catalog.journal(JOURNAL);
        return choice.onlyChecks() ? new CheckedTrail(log(journal, keys)) : trail(journal, keys, clock);
    }

    ChainedTrail trail(Journal journal, SecretProvider keys, Clock clock) {
        Pseudonyms pseudonyms = new Pseudonyms(keys).required();
        Sealing sealing = choice.sealing(keys);
        Seal tried = sealing.seal(new byte[] {0});
        LOG.debug("Audit sealed by {} with key '{}'", tried.algorithm(), tried.key());
        return new ChainedTrail(
                new Chain(journal, sealing, time, UUID.randomUUID().toString()),
                log(journal, keys),
                pseudonyms,
                clock,
                this);
    }

    AuditLog log(Journal journal, SecretProvider keys) {
        return new AuditLog(journal, choice.seals(keys), time, new Pseudonyms(keys), auditor);
    }
}
