package io.meshsdk.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Mask;
import io.meshsdk.error.InvalidProductException;
import org.junit.jupiter.api.Test;

final class ConsumerViewTest {
    @Test
    void fits_aStepThatIsTheSmallestOfWholeNumbers_isFalse() {
        assertThat(fits("1", Field.int8("a"))).isFalse();
        assertThat(fits("1", Field.int64("a"))).isFalse();
        assertThat(fits("1.0", Field.int32("a"))).isFalse();
        assertThat(fits("0.5", Field.int32("a"))).isFalse();
        assertThat(fits("2", Field.int8("a"))).isTrue();
        assertThat(fits("10", Field.int64("a"))).isTrue();
    }

    @Test
    void fits_aStepThatIsTheSmallestOfDecimals_isFalse() {
        Field money = Field.decimal("a", 18, 2);

        assertThat(fits("0.01", money)).isFalse();
        assertThat(fits("0.010", money)).isFalse();
        assertThat(fits("0.005", money)).isFalse();
        assertThat(fits("1", Field.decimal("a", 18, 0))).isFalse();
        assertThat(fits("0.02", money)).isTrue();
        assertThat(fits("1", money)).isTrue();
        assertThat(fits("100", money)).isTrue();
    }

    @Test
    void fits_aStepOfFloatingPoint_isTrue_andOfOthersIsNot() {
        assertThat(fits("0.0001", Field.float64("a"))).isTrue();
        assertThat(fits("1", Field.float32("a"))).isTrue();
        assertThat(fits("10", Field.string("a"))).isFalse();
        assertThat(fits("10", Field.date("a"))).isFalse();
    }

    @Test
    void fits_aTruncationThatWouldShowEachDay_isFalse() {
        assertThat(ConsumerView.fits(
                        Mask.truncated(Mask.Truncated.To.DAY), Field.date("a").type()))
                .isFalse();
        assertThat(ConsumerView.fits(
                        Mask.truncated(Mask.Truncated.To.WEEK), Field.date("a").type()))
                .isTrue();
    }

    @Test
    void build_aStepThatShowsEachNumber_isAProblemThatNamesIt() {
        Schema schema = Schema.of(Field.int32("weight").masked(Mask.rounded("1")));

        assertThatThrownBy(() -> DataProduct.builder("clinic", "visits")
                        .owner("clinic")
                        .schema(schema)
                        .build())
                .isInstanceOf(InvalidProductException.class)
                .hasMessageContaining(
                        "field 'weight' of type integer has a mask for numbers of a finer step than 1: use Mask.nullified()");
    }

    private static boolean fits(String step, Field field) {
        return ConsumerView.fits(Mask.rounded(step), field.type());
    }
}
