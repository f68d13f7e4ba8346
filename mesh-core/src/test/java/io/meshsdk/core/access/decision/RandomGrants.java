package io.meshsdk.core.access.decision;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.Classification;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Grants of all kinds: to persons and groups, that hold or not, of some ports, on what was demanded some day. */
public final class RandomGrants {
    /** The time at which they are judged. */
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    /** The port that is mostly asked for. */
    public static final PortKey DAILY = new PortKey("daily", 1);

    private static final List<PortKey> PORTS = List.of(DAILY, new PortKey("daily", 2), new PortKey("weekly", 1));
    private static final Ruling STEWARD = new Ruling("user:sales/grace", NOON, "");

    private RandomGrants() {}

    /** Returns ports that may be asked for. */
    public static Arbitrary<PortKey> ports() {
        return mostly(DAILY, PORTS);
    }

    /** Returns some grants of a product, that speak of some fields. */
    public static Arbitrary<List<AccessGrant>> of(ProductId product, String... fields) {
        return Combinators.combine(grantees(), terms(fields), bases(fields), times(), ends())
                .as((grantee, terms, basis, time, end) -> new AccessGrant(
                        new AccessId(product, 0),
                        grantee,
                        terms,
                        "a test",
                        NOON.plus(time),
                        NOON.plus(time).plus(Duration.ofDays(1)),
                        basis,
                        end))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Grantee> grantees() {
        return Arbitraries.of(
                new Grantee(Grantee.Kind.USER, "marketing", "ada"),
                new Grantee(Grantee.Kind.USER, "finance", "eve"),
                new Grantee(Grantee.Kind.SERVICE, "marketing", "ada"),
                Grantee.domain("marketing"),
                Grantee.domain("finance"),
                Grantee.role("marketing", "auditor"),
                Grantee.role("finance", "contractor"));
    }

    private static Arbitrary<AccessTerms> terms(String... fields) {
        return Combinators.combine(
                        Arbitraries.of(AccessLevel.class),
                        mostly("", List.of("", "daily", "weekly")),
                        Arbitraries.subsetOf(fields))
                .as((level, port, named) ->
                        new AccessTerms(level, port, level == AccessLevel.DISCOVER ? Set.of() : named, 1));
    }

    private static Arbitrary<GrantBasis> bases(String... fields) {
        Arbitrary<Ruling> rulings = mostly(STEWARD, List.of(new Ruling(Ruling.AUTOMATIC, NOON, "")));
        List<List<PortKey>> others = List.of(List.of(), List.of(PORTS.get(1)), PORTS);
        Arbitrary<List<GrantedPort>> ports = Combinators.combine(
                        mostly(List.of(DAILY), others),
                        Arbitraries.of(Classification.class),
                        Arbitraries.subsetOf(fields),
                        sensitive(fields))
                .as((keys, level, approval, classes) -> keys.stream()
                        .map(key -> new GrantedPort(key, level, approval, classes))
                        .toList());
        return Combinators.combine(rulings, ports).as((ruling, covered) -> new GrantBasis(ruling, "1.0.0", covered));
    }

    private static Arbitrary<Map<String, Classification>> sensitive(String... fields) {
        return Combinators.combine(Arbitraries.subsetOf(fields), Arbitraries.subsetOf(fields))
                .as((confidential, restricted) -> {
                    Map<String, Classification> classes = new HashMap<>();
                    confidential.forEach(field -> classes.put(field, Classification.CONFIDENTIAL));
                    restricted.forEach(field -> classes.put(field, Classification.RESTRICTED));
                    return classes;
                });
    }

    /** When it begins, from noon: it lasts a day. */
    private static Arbitrary<Duration> times() {
        return mostly(
                Duration.ofHours(-1),
                List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(-1), Duration.ofDays(-2)));
    }

    private static Arbitrary<Optional<Ruling>> ends() {
        List<Optional<Ruling>> others = List.of(Optional.of(STEWARD));
        return mostly(Optional.empty(), others);
    }

    private static <T> Arbitrary<T> mostly(T usual, List<T> others) {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(others)));
    }
}
