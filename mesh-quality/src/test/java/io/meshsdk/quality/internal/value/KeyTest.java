package io.meshsdk.quality.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class KeyTest {
    @Property(tries = 300)
    void compareTo_ofWholeNumbers_isTheirOrder(@ForAll long left, @ForAll long right) {
        assertThat(Integer.signum(Key.ofWhole(left).compareTo(Key.ofWhole(right))))
                .isEqualTo(Long.compare(left, right));
        assertThat(Key.ofWhole(left).whole()).isEqualTo(left);
    }

    @Property(tries = 300)
    void compareTo_ofRealNumbers_isTheirOrder(@ForAll double left, @ForAll double right) {
        assertThat(Integer.signum(Key.ofReal(left).compareTo(Key.ofReal(right))))
                .isEqualTo(Double.compare(left + 0.0, right + 0.0));
        assertThat(Key.ofReal(left).real()).isEqualTo(left + 0.0);
    }

    @Test
    void ofReal_infinitiesAndNan_areAtTheEnds() {
        assertThat(Key.ofReal(Double.NaN)).isGreaterThan(Key.ofReal(Double.POSITIVE_INFINITY));
        assertThat(Key.ofReal(Double.NEGATIVE_INFINITY)).isLessThan(Key.ofReal(-Double.MAX_VALUE));
        assertThat(Key.ofReal(-0.0)).isEqualTo(Key.ofReal(0.0));
    }

    @Test
    void toString_neverShowsTheValue() {
        assertThat(Key.ofText("secret")).hasToString("Key[6 bytes]");
        assertThat(Key.ofText("secret").text()).isEqualTo("secret");
    }

    @Property(tries = 300)
    void readCount_isTheInverseOfWriteCount(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long count)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Words.writeCount(count, new DataOutputStream(bytes));

        assertThat(Words.readCount(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(count);
    }
}
