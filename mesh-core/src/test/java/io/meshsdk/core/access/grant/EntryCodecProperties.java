package io.meshsdk.core.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.Classification;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest.State;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.GrantedPort;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class EntryCodecProperties {
    private static final ProductId ORDERS = new ProductId("sales", "orders");
    private static final EntryCodec CODEC = new EntryCodec(ORDERS);
    private static final EntryCodec OTHER = new EntryCodec(new ProductId("sales", "customers"));

    @Property
    void request_ofWhatWasWritten_isEqual(@ForAll("requests") RequestEvent event) {
        assertThat(CODEC.request(CODEC.write(event))).isEqualTo(event);
    }

    @Property
    void grant_ofWhatWasWritten_isEqual(@ForAll("grants") GrantEvent event) {
        assertThat(CODEC.grant(CODEC.write(event))).isEqualTo(event);
    }

    @Property
    void grant_ofAnotherProduct_isRefused(@ForAll("grants") GrantEvent event) {
        assertThatThrownBy(() -> OTHER.grant(CODEC.write(event)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is of another product");
    }

    @Property
    void grant_ofFewerBytes_isRefused(@ForAll("grants") GrantEvent event, @ForAll double share) {
        byte[] bytes = CODEC.write(event);
        int length = (int) (bytes.length * Math.abs(share % 1));
        byte[] cut = java.util.Arrays.copyOf(bytes, length);

        assertThatThrownBy(() -> CODEC.grant(cut)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void grant_thatSaysMore_isRefused() {
        String revoked = "{\"format\":1,\"kind\":\"revoked\",\"product\":\"sales.orders\",\"number\":3,"
                + "\"by\":\"user:sales/ada\",\"decidedAt\":\"2026-01-01T00:00:00Z\",\"reason\":\"over\"%s}";

        assertThat(CODEC.grant(bytes(revoked.formatted("")))).isInstanceOf(GrantEvent.Revoked.class);
        assertThatThrownBy(() -> CODEC.grant(bytes(revoked.formatted(",\"unless\":\"friday\""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("friday");
        assertThatThrownBy(() -> CODEC.grant(bytes(revoked.formatted(",\"number\":4"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CODEC.grant(
                        bytes(revoked.replace("\"format\":1", "\"format\":3").formatted(""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its format is neither 1 nor 2");
        assertThatThrownBy(() -> CODEC.grant(bytes("[]"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CODEC.request(bytes(revoked.formatted(""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void read_ofEntriesOfTheFirstForm_coverNoPort() {
        String grantee = "\"granteeKind\":\"USER\",\"granteeDomain\":\"marketing\",\"granteeName\":\"ada\",";
        String terms = "\"level\":\"READ_MASKED\",\"port\":\"\",\"fields\":[\"email\"],\"days\":3,\"purpose\":\"p\",";
        String ruling = "\"by\":\"user:sales/ada\",\"decidedAt\":\"2026-01-01T00:00:00Z\",\"reason\":\"\"";
        String first = "{\"format\":1,\"product\":\"sales.orders\",";
        Grantee ada = new Grantee(Grantee.Kind.USER, "marketing", "ada");

        RequestEvent asked = CODEC.request(
                bytes(first + "\"kind\":\"asked\"," + grantee + terms + "\"at\":\"2026-01-01T00:00:00Z\"}"));
        GrantEvent given = CODEC.grant(bytes(first + "\"kind\":\"given\",\"number\":3," + grantee + terms
                + "\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2026-01-04T00:00:00Z\",\"contract\":\"1.0.0\","
                + ruling + "}"));
        GrantEvent renewed = CODEC.grant(
                bytes(first + "\"kind\":\"renewed\",\"number\":3,\"until\":\"2026-02-04T00:00:00Z\"," + ruling + "}"));

        assertThat(asked).isInstanceOfSatisfying(RequestEvent.Asked.class, event -> {
            assertThat(event.by()).isEqualTo(ada);
            assertThat(event.grantee()).isEqualTo(ada);
        });
        assertThat(given).isInstanceOfSatisfying(GrantEvent.Given.class, event -> {
            assertThat(event.grant().grantee()).isEqualTo(ada);
            assertThat(event.grant().contract()).isEqualTo("1.0.0");
            assertThat(event.grant().basis().isRecorded()).isFalse();
        });
        assertThat(renewed)
                .isInstanceOfSatisfying(
                        GrantEvent.Renewed.class,
                        event -> assertThat(event.basis().isRecorded()).isFalse());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<RequestEvent> requests() {
        Arbitrary<RequestEvent> asked = Combinators.combine(grantees(), grantees(), terms(), texts(), instants())
                .as(RequestEvent.Asked::new);
        Arbitrary<RequestEvent> decided = Combinators.combine(
                        numbers(), Arbitraries.of(State.APPROVED, State.REFUSED, State.WITHDRAWN), bases())
                .as(RequestEvent.Decided::new);
        return Arbitraries.oneOf(asked, decided);
    }

    @Provide
    Arbitrary<GrantEvent> grants() {
        Arbitrary<GrantEvent> given = Combinators.combine(numbers(), grantees(), terms(), texts(), instants(), bases())
                .as((number, grantee, terms, purpose, from, basis) -> new GrantEvent.Given(new AccessGrant(
                        new AccessId(ORDERS, number),
                        grantee,
                        terms,
                        purpose,
                        from,
                        from.plusNanos(1),
                        basis,
                        Optional.empty())));
        Arbitrary<GrantEvent> renewed =
                Combinators.combine(numbers(), instants(), bases()).as(GrantEvent.Renewed::new);
        Arbitrary<GrantEvent> revoked =
                Combinators.combine(numbers(), rulings()).as(GrantEvent.Revoked::new);
        return Arbitraries.oneOf(given, renewed, revoked);
    }

    private static Arbitrary<GrantBasis> bases() {
        Arbitrary<GrantedPort> port = Combinators.combine(
                        Arbitraries.of("daily", "weekly"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Classification.class),
                        texts().set().ofMaxSize(2),
                        Arbitraries.maps(
                                        texts(), Arbitraries.of(Classification.CONFIDENTIAL, Classification.RESTRICTED))
                                .ofMaxSize(2))
                .as((name, major, level, fields, sensitive) ->
                        new GrantedPort(new PortKey(name, major), level, fields, sensitive));
        return Combinators.combine(
                        rulings(),
                        texts(),
                        port.list().uniqueElements(GrantedPort::port).ofMaxSize(3))
                .as(GrantBasis::new);
    }

    private static Arbitrary<Ruling> rulings() {
        return Combinators.combine(texts(), instants(), texts()).as(Ruling::new);
    }

    private static Arbitrary<AccessTerms> terms() {
        Arbitrary<Set<String>> fields =
                texts().filter(text -> !text.isBlank()).set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(AccessLevel.class),
                        texts(),
                        fields,
                        Arbitraries.integers().greaterOrEqual(1))
                .as((level, port, names, days) ->
                        new AccessTerms(level, port, level == AccessLevel.DISCOVER ? Set.of() : names, days));
    }

    private static Arbitrary<Grantee> grantees() {
        Arbitrary<String> names =
                texts().filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl));
        Arbitrary<String> domains = Arbitraries.of("marketing", "x-1_y");
        Arbitrary<Grantee> people = Combinators.combine(
                        Arbitraries.of(Grantee.Kind.USER, Grantee.Kind.SERVICE), domains, names)
                .as(Grantee::new);
        Arbitrary<Grantee> groups =
                domains.flatMap(domain -> Arbitraries.of(Grantee.domain(domain), Grantee.role(domain, "planner")));
        return Arbitraries.oneOf(people, groups);
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-31_557_014_167_219_200L, 31_556_889_864_403_198L),
                        Arbitraries.integers().between(0, 999_999_998))
                .as((seconds, nanos) -> Instant.ofEpochSecond(seconds, nanos));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(12);
    }
}
