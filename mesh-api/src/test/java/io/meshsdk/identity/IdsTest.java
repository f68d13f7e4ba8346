package io.meshsdk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
    @Property
    void productId_parse_isTheInverseOfToString(@ForAll("names") String domain, @ForAll("names") String name) {
        ProductId id = new ProductId(domain, name);

        assertThat(ProductId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void publicationId_parse_isTheInverseOfToString(@ForAll("publications") PublicationId id) {
        assertThat(PublicationId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void productId_anyText_isRefusedOrSafeInAPath(@ForAll String text) {
        try {
            assertThat(ProductId.parse(text).toString()).matches("[a-z][a-z0-9_-]{0,62}\\.[a-z][a-z0-9_-]{0,62}");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("Invalid");
        }
    }

    @Property
    void portKey_order_isThatOfNameThenNumber(
            @ForAll("names") String name, @ForAll @LongRange(min = 0, max = 100) long major) {
        PortKey key = new PortKey(name, (int) major);

        assertThat(key).isLessThan(new PortKey(name, (int) major + 1)).hasToString(name + "/v" + major);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('_', '-')
                .ofMaxLength(62);
        return Combinators.combine(Arbitraries.chars().range('a', 'z'), rest).as((first, more) -> first + more);
    }

    @Provide
    Arbitrary<PublicationId> publications() {
        return Arbitraries.oneOf(
                Combinators.combine(names(), Arbitraries.longs().greaterOrEqual(0))
                        .as(PublicationId::of),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                        .as((high, low) -> new PublicationId.Fresh(new UUID(high, low))));
    }

    @Nested
    final class Refusals {
        @ParameterizedTest
        @ValueSource(
                strings = {"orders", "", ".", "sales.", ".orders", "a.b.c", "Sales.orders", "sales.or ders", "sales/x.y"
                })
        void productId_parse_noId_isRefused(String text) {
            assertThatThrownBy(() -> ProductId.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "x", "ltv#", "ltv#-1", "ltv#1.5", "LTV#1", "a#b#1", "1-2-3-4-5", "ltv#+1", "ltv#007"})
        void publicationId_parse_noId_isRefusedAndNamed(String text) {
            assertThatThrownBy(() -> PublicationId.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "'");
        }

        @Test
        void publicationId_fresh_isNeverTheSame() {
            assertThat(PublicationId.fresh()).isNotEqualTo(PublicationId.fresh());
        }

        @Test
        void publicationId_aNegativeNumber_isRefused() {
            assertThatThrownBy(() -> PublicationId.of("ltv", -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1");
        }
    }
}
