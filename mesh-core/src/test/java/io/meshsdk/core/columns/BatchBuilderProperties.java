package io.meshsdk.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

final class BatchBuilderProperties {
    private static final Schema SCHEMA = Schema.of(Field.string("text"), Field.int64("number"), Field.float64("ratio"));

    @Property
    void add_anyRows_readBackEqual(
            @ForAll @Size(max = 200) List<@WithNull String> texts,
            @ForAll @Size(200) List<@WithNull Long> numbers,
            @ForAll @Size(200) List<@WithNull Double> ratios) {
        BatchBuilder builder = BatchBuilder.of(SCHEMA);
        List<Map<String, @Nullable Object>> given = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("text", encodable(texts.get(i)) ? texts.get(i) : null);
            row.put("number", numbers.get(i));
            row.put("ratio", ratios.get(i));
            builder.add(row);
            given.add(row);
        }
        Batch batch = builder.build();

        assertThat(batch.misfits().isEmpty()).isTrue();
        for (int i = 0; i < given.size(); i++) {
            assertThat(Row.copyOf(batch, i).toMap()).isEqualTo(given.get(i));
        }
    }

    @Property
    void append_text_fitsExactlyWhenItHasAUtf8Form(@ForAll String text) {
        Batch batch = single(new DataType.StringType(), text);

        assertThat(batch.misfits().isEmpty()).isEqualTo(encodable(text));
        assertThat(Row.copyOf(batch, 0).isNull("field")).isEqualTo(!encodable(text));
    }

    @Property
    void append_decimal_fitsExactlyWhenNothingIsLost(
            @ForAll BigDecimal value,
            @ForAll @IntRange(min = 1, max = 38) int precision,
            @ForAll @IntRange(max = 38) int scale) {
        int fraction = Math.min(scale, precision);
        BigDecimal rounded = value.setScale(fraction, RoundingMode.HALF_UP);
        boolean fits = rounded.compareTo(value) == 0
                && rounded.unscaledValue().abs().toString().length() <= precision;
        Batch batch = single(new DataType.DecimalType(precision, fraction), value);

        assertThat(batch.misfits().isEmpty()).isEqualTo(fits);
        if (fits) {
            assertThat(Row.copyOf(batch, 0).decimal("field")).isEqualTo(rounded);
        }
    }

    @Property
    void append_longInNarrowerTypes_fitsExactlyWhenTheyHoldIt(@ForAll long value) {
        assertThat(single(new DataType.ByteType(), value).misfits().isEmpty()).isEqualTo((byte) value == value);
        assertThat(single(new DataType.ShortType(), value).misfits().isEmpty()).isEqualTo((short) value == value);
        assertThat(single(new DataType.IntType(), value).misfits().isEmpty()).isEqualTo((int) value == value);
        assertThat(single(new DataType.DoubleType(), value).misfits().isEmpty())
                .isEqualTo(new BigDecimal((double) value).compareTo(BigDecimal.valueOf(value)) == 0);
        assertThat(single(new DataType.FloatType(), value).misfits().isEmpty())
                .isEqualTo(new BigDecimal((float) value).compareTo(BigDecimal.valueOf(value)) == 0);
    }

    private static Batch single(DataType type, Object value) {
        BatchBuilder builder = BatchBuilder.of(Schema.of(Field.of("field", type)));
        builder.append(0, value);
        builder.endRow();
        return builder.build();
    }

    private static boolean encodable(@Nullable String text) {
        return text == null || StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
