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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);
    private static final JournalKey JOURNAL = JournalKey.of("audit");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final Optional<Ed25519Sealing.Own> signing;
    private final Map<String, PublicKey> known;
    private final Unrecorded unrecorded;
    private final List<AuditSink> sinks;
    private final String auditor;
    private final int mostWaiting;

    private Auditing(
            Optional<Ed25519Sealing.Own> signing,
            Map<String, PublicKey> known,
            Unrecorded unrecorded,
            List<AuditSink> sinks,
            String auditor,
            int mostWaiting) {
        this.signing = signing;
        this.known = known;
        this.unrecorded = unrecorded;
        this.sinks = sinks;
        this.auditor = auditor;
        this.mostWaiting = mostWaiting;
    }

    /** Returns an audit sealed by HMAC-SHA-256, with the keys that the host's secrets have for {@code audit}. */
    public static Auditing sealedByKeys() {
        return new Auditing(
                Optional.empty(), Map.of(), Unrecorded.REFUSED_WHERE_DEMANDED, List.of(), AUDITOR, MOST_WAITING);
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
        return new Auditing(
                Optional.of(new Ed25519Sealing.Own(keyId, pair.getPrivate())),
                unsigned.known,
                unsigned.unrecorded,
                unsigned.sinks,
                unsigned.auditor,
                unsigned.mostWaiting);
    }

    /**
     * Returns a copy that can check what another key signed: one that was in use before.
     *
     * @throws IllegalArgumentException if the id or the algorithm of the key is not as said, or the id is known already
     */
    public Auditing knowing(String keyId, PublicKey key) {
        if (!KEY_ID.matcher(keyId).matches() || known.containsKey(keyId)) {
            throw new IllegalArgumentException(
                    "Invalid id '%s' of a key: expected [A-Za-z0-9][A-Za-z0-9._-]{0,62}, each id once"
                            .formatted(keyId));
        }
        if (!List.of("EdDSA", "Ed25519").contains(key.getAlgorithm())) {
            throw new IllegalArgumentException(
                    "Invalid key '%s': expected one of Ed25519, got one of %s".formatted(keyId, key.getAlgorithm()));
        }
        Map<String, PublicKey> more = new LinkedHashMap<>(known);
        more.put(keyId, key);
        return new Auditing(signing, more, unrecorded, sinks, auditor, mostWaiting);
    }

    /** Returns a copy that tells a sink of each segment, too. */
    public Auditing sink(AuditSink sink) {
        return new Auditing(
                signing,
                known,
                unrecorded,
                Stream.concat(sinks.stream(), Stream.of(sink)).toList(),
                auditor,
                mostWaiting);
    }

    /** Returns a copy that does something else about acts that cannot be recorded; refused where demanded unless said otherwise. */
    public Auditing unrecorded(Unrecorded other) {
        return new Auditing(signing, known, other, sinks, auditor, mostWaiting);
    }

    /** Returns a copy in which principals of another role may look at the audit of all domains. */
    public Auditing auditor(String role) {
        return new Auditing(signing, known, unrecorded, sinks, role, mostWaiting);
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
        return new Auditing(signing, known, unrecorded, sinks, auditor, acts);
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
        return trail(catalog.journal(JOURNAL), keys, clock);
    }

    ChainedTrail trail(Journal journal, SecretProvider keys, Clock clock) {
        Pseudonyms pseudonyms = new Pseudonyms(keys).required();
        Sealing hmac = new HmacSealing(keys);
        Sealing signed = new Ed25519Sealing(signing, Map.copyOf(known));
        Sealing sealing = signing.isPresent() ? signed : hmac;
        Seal tried = sealing.seal(new byte[] {0});
        LOG.debug("Audit sealed by {} with key '{}'", tried.algorithm(), tried.key());
        AuditLog log = new AuditLog(journal, List.of(hmac, signed), pseudonyms, auditor);
        return new ChainedTrail(
                new Chain(journal, sealing, UUID.randomUUID().toString()), log, pseudonyms, clock, this);
    }
}
