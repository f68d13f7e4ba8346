package io.meshsdk.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act that is to be recorded. Immutable; each refinement returns a copy.
 *
 * <p>Principals go in as {@linkplain #party parties}, of whom the audit keeps pseudonyms. Details are kept as they are: no name
 * of a person and no value of the data belongs into them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditEvent {
    /** The part of who acts. */
    public static final String BY = "by";

    /** How long a detail is at most, in characters; what is longer is cut, and says so. */
    public static final int MAX_DETAIL = 4_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final AuditKind kind;
    private final @Nullable ProductId product;
    private final Map<String, Principal> parties;
    private final Map<String, String> details;
    private final Demand demand;

    private AuditEvent(
            AuditKind kind,
            @Nullable ProductId product,
            Map<String, Principal> parties,
            Map<String, String> details,
            Demand demand) {
        this.kind = kind;
        this.product = product;
        this.parties = Collections.unmodifiableMap(parties);
        this.details = Collections.unmodifiableMap(details);
        this.demand = demand;
    }

    /** Returns an act of somebody. */
    public static AuditEvent of(AuditKind kind, Principal by) {
        return new AuditEvent(kind, null, new TreeMap<>(Map.of(BY, by)), new TreeMap<>(), Demand.USUAL);
    }

    /** Returns a copy that was done to a product. */
    public AuditEvent product(ProductId id) {
        return new AuditEvent(kind, id, parties, details, demand);
    }

    /**
     * Returns a copy in which somebody else has a part.
     *
     * @param role the part, in kebab-case: {@code grantee}
     * @throws IllegalArgumentException if the role is not in kebab-case
     */
    public AuditEvent party(String role, Principal who) {
        Map<String, Principal> more = new TreeMap<>(parties);
        more.put(requireKey(role), who);
        return new AuditEvent(kind, product, more, details, demand);
    }

    /**
     * Returns a copy that tells more.
     *
     * @param key in kebab-case: {@code table-version}
     * @param value no name of a person, no value of the data; cut where it is longer than {@link #MAX_DETAIL}
     * @throws IllegalArgumentException if the key is not in kebab-case
     */
    public AuditEvent detail(String key, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(requireKey(key), cut(value));
        return new AuditEvent(kind, product, parties, more, demand);
    }

    /** Returns a copy that tells a number more, as {@link #detail(String, String)} does. */
    public AuditEvent detail(String key, long value) {
        return detail(key, Long.toString(value));
    }

    /**
     * Returns a copy that somebody demands to be recorded, a product that says its reads are: unless the host chose otherwise it
     * is recorded before the act goes on, or the act is refused.
     */
    public AuditEvent demanded() {
        return new AuditEvent(kind, product, parties, details, Demand.DEMANDED);
    }

    /** Returns what was done. */
    public AuditKind kind() {
        return kind;
    }

    /** Returns what it was done to; empty where it was no product. */
    public Optional<ProductId> product() {
        return Optional.ofNullable(product);
    }

    /** Returns who had a part in it, by role, sorted. */
    public Map<String, Principal> parties() {
        return parties;
    }

    /** Returns what more is told, sorted by key. */
    public Map<String, String> details() {
        return details;
    }

    /** Returns whether somebody demands that it is recorded. */
    public boolean isDemanded() {
        return demand == Demand.DEMANDED;
    }

    /** Returns kind, product and details; no principal. */
    @Override
    public String toString() {
        return "AuditEvent[%s%s %s]".formatted(kind.word(), product == null ? "" : " " + product, details);
    }

    private static String requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "Invalid key '%s' of an audit event: expected kebab-case, for example 'table-version'"
                            .formatted(key));
        }
        return key;
    }

    private static String cut(String value) {
        return value.length() <= MAX_DETAIL
                ? value
                : "%s... (%d more)".formatted(value.substring(0, MAX_DETAIL), value.length() - MAX_DETAIL);
    }

    private enum Demand {
        USUAL,
        DEMANDED
    }
}
