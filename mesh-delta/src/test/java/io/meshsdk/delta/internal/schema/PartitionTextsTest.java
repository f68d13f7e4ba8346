package io.meshsdk.delta.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PartitionTextsTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Field.string("c"), "a/b=c d%é"),
                Arguments.of(Field.bool("c"), true),
                Arguments.of(Field.int8("c"), -128),
                Arguments.of(Field.int16("c"), 32767),
                Arguments.of(Field.int32("c"), Integer.MIN_VALUE),
                Arguments.of(Field.int64("c"), Long.MIN_VALUE),
                Arguments.of(Field.float32("c"), 1.1f),
                Arguments.of(Field.float64("c"), Double.MIN_VALUE),
                Arguments.of(Field.float64("c"), Double.NaN),
                Arguments.of(Field.decimal("c", 9, 2), new BigDecimal("-1234567.80")),
                Arguments.of(Field.decimal("c", 38, 3), new BigDecimal("-12345678901234567890123456789012345.678")),
                Arguments.of(Field.date("c"), LocalDate.of(1582, 10, 4)),
                Arguments.of(Field.date("c"), LocalDate.of(1, 1, 1)),
                Arguments.of(Field.date("c"), LocalDate.of(9999, 12, 31)),
                Arguments.of(Field.timestamp("c"), Instant.parse("0001-01-01T00:00:00Z")),
                Arguments.of(Field.timestamp("c"), Instant.parse("9999-12-31T23:59:59.999999Z")),
                Arguments.of(Field.timestamp("c"), Instant.parse("1969-12-31T23:59:59.999999Z")),
                Arguments.of(Field.timestamp("c"), Instant.parse("2026-11-20T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void read_whatWasWritten_isTheSame(Field field, Object value) {
        String text = PartitionTexts.write(field, value);

        assertThat(PartitionTexts.read(field, text)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void read_null_isNull(Field field, Object value) {
        assertThat(PartitionTexts.write(field, null)).isNull();
        assertThat(PartitionTexts.read(field, null)).isNull();
        assertThat(PartitionTexts.read(field, "")).isNull();
    }

    @Test
    void read_dayAndTimeWithoutZone_isOfUtc() {
        Instant expected = Instant.parse("2026-11-20T01:02:03.000004Z");

        assertThat(PartitionTexts.read(Field.timestamp("c"), "2026-11-20 01:02:03.000004"))
                .isEqualTo(expected);
        assertThat(PartitionTexts.read(Field.timestamp("c"), "2026-11-20T01:02:03.000004"))
                .isEqualTo(expected);
        assertThat(PartitionTexts.read(Field.timestamp("c"), "2026-11-20 01:02:03"))
                .isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
    }

    @Test
    void read_textOfAnotherType_namesColumnAndTypeNotTheValue() {
        assertThatThrownBy(() -> PartitionTexts.read(Field.int32("age"), "secret"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'age'")
                .hasMessageContaining("integer")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void write_emptyText_isRefused() {
        assertThatThrownBy(() -> PartitionTexts.write(Field.string("c"), ""))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("'c'");
    }

    @Test
    void write_dayOutsideFourDigitYears_isRefusedWithoutTheValue() {
        for (int year : new int[] {-1, 0, 10_000}) {
            LocalDate day = LocalDate.of(year, 2, 3);
            Instant time = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            assertThatThrownBy(() -> PartitionTexts.write(Field.date("due"), day))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("'due'")
                    .hasMessageNotContaining("02-03");
            assertThatThrownBy(() -> PartitionTexts.write(Field.timestamp("due"), time))
                    .isInstanceOf(StorageException.class);
        }
    }

    @Test
    void write_binary_isRefused() {
        assertThatThrownBy(() -> PartitionTexts.write(Field.binary("c"), new byte[1]))
                .isInstanceOf(StorageException.class);
    }
}
