package io.meshsdk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.Literal.Day;
import io.meshsdk.quality.check.Literal.Exact;
import io.meshsdk.quality.check.Literal.Floating;
import io.meshsdk.quality.check.Literal.Moment;
import io.meshsdk.quality.check.Literal.Text;
import io.meshsdk.quality.check.Literal.Whole;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.rule.ShortForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LiteralTest {
    @Test
    void exact_equalNumbers_areEqualLiterals() {
        assertThat(new Exact(new BigDecimal("1.50"))).isEqualTo(new Exact(new BigDecimal("1.5")));
        assertThat(new Exact(new BigDecimal("0.000"))).isEqualTo(new Exact(BigDecimal.ZERO));
        assertThat(new Exact(new BigDecimal("1E+3")).text()).isEqualTo("1000");
    }

    @Test
    void floating_nan_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Floating(Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void range_boundsOfDifferentKinds_areRefused() {
        List<Literal> kinds = List.of(
                new Whole(1), new Text("1"), new Day(LocalDate.EPOCH), new Moment(Instant.EPOCH), new Floating(1));
        for (Literal low : kinds) {
            for (Literal high : kinds) {
                if (low.getClass() != high.getClass()) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> new ValueCheck.Range("x", Optional.of(low), Optional.of(high)))
                            .withMessageContaining("different kinds");
                }
            }
        }
    }

    @Test
    void range_wholeAndExactBounds_areOneKind() {
        ValueCheck.Range range =
                new ValueCheck.Range("x", Optional.of(new Whole(1)), Optional.of(new Exact(new BigDecimal("1.5"))));

        assertThat(ShortForm.of(range)).isEqualTo("range:1:1.5");
    }

    @Test
    void range_textsInOrderOfCodePoints_areAccepted() {
        assertThat(new ValueCheck.Range("x", Optional.of(new Text("\uFFFF")), Optional.of(new Text("😀"))).low())
                .contains(new Text("\uFFFF"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ValueCheck.Range("x", Optional.of(new Text("😀")), Optional.of(new Text("\uFFFF"))));
    }

    @Test
    void range_lowAboveHigh_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.between("x", 2, 1))
                .withMessageContaining("Invalid range 2 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueCheck.Range("x", Optional.empty(), Optional.empty()))
                .withMessageContaining("no bound");
    }

    @Test
    void oneOf_repetitions_areDropped() {
        assertThat(new ValueCheck.OneOf("x", List.of(new Text("a"), new Text("b"), new Text("a"))).values())
                .containsExactly(new Text("a"), new Text("b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueCheck.OneOf("x", List.of()));
    }

    @Test
    void exact_ofNumbersInDecimal_isTheNumber() {
        assertThat(new Literal.Whole(7).exact()).contains(new BigDecimal("7"));
        assertThat(new Literal.Exact(new BigDecimal("7.50")).exact()).contains(new BigDecimal("7.5"));
    }

    @Test
    void exact_ofAnythingElse_isEmpty() {
        List<Literal> others = List.of(
                new Literal.Floating(7.5),
                new Literal.Text("7"),
                new Literal.Day(LocalDate.EPOCH),
                new Literal.Moment(Instant.EPOCH));

        assertThat(others).allSatisfy(literal -> assertThat(literal.exact()).isEmpty());
    }
}
