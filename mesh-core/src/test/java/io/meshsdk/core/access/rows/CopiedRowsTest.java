package io.meshsdk.core.access.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two rows the second is null, and its slot holds what was read there before: 666, or hidden. */
final class CopiedRowsTest {
    private static final Schema SCHEMA = Schema.of(Field.string("a"));
    private static final Column TEXTS = BytesColumn.ofStrings(List.of("shown", "hidden"));

    @Test
    void copy_ofNumbers_leavesNothingInNullSlots() {
        assertThat(((IntColumn) copied(IntColumn.of(new int[] {7, 666, 666}, nulls()))).values())
                .containsExactly(7, 0);
        assertThat(((LongColumn) copied(LongColumn.of(new long[] {7, 666, 666}, nulls()))).values())
                .containsExactly(7, 0);
        assertThat(((FloatColumn) copied(FloatColumn.of(new float[] {7, 666, 666}, nulls()))).values())
                .containsExactly(7, 0);
        assertThat(((DoubleColumn) copied(DoubleColumn.of(new double[] {7, 666, 666}, nulls()))).values())
                .containsExactly(7, 0);
        assertThat(((BooleanColumn) copied(BooleanColumn.of(new boolean[] {true, true, true}, nulls()))).values())
                .containsExactly(true, false);
    }

    @Test
    void copy_ofDecimals_leavesNothingInNullSlots() {
        DecimalColumn compact = (DecimalColumn) copied(DecimalColumn.compact(2, new long[] {7, 666, 666}, nulls()));
        DecimalColumn wide = (DecimalColumn)
                copied(DecimalColumn.wide(2, new long[] {-1, 666, 666}, new long[] {-7, 666, 666}, nulls()));

        assertThat(compact.low()).containsExactly(7, 0);
        assertThat(compact.value(0)).isEqualTo(new BigDecimal("0.07"));
        assertThat(wide.low()).containsExactly(-7, 0);
        assertThat(wide.high(1)).isZero();
        assertThat(wide.value(0)).isEqualTo(new BigDecimal("-0.07"));
    }

    @Test
    void copy_ofTexts_leavesNoBytesOfNullRows() {
        assertShownOnly(
                copied(BytesColumn.of("shownhidden".getBytes(StandardCharsets.UTF_8), new int[] {0, 5, 11}, nulls())));
        assertShownOnly(copied(DictionaryColumn.of(TEXTS, new int[] {0, 1}, nulls())));
    }

    @Test
    void copy_ofADictionaryWhoseFirstEntryIsHidden_leavesNoBytesOfIt() {
        Column hiddenFirst = BytesColumn.ofStrings(List.of("hidden", "shown"));
        Column numbers = LongColumn.of(666, 7);

        assertShownOnly(copied(DictionaryColumn.of(hiddenFirst, new int[] {1, 0}, nulls())));
        assertThat(((LongColumn) copied(DictionaryColumn.of(numbers, new int[] {1, 1}, nulls()))).values())
                .containsExactly(7, 0);
    }

    @Test
    void copy_ofStructs_leavesNothingOfFieldsOfNullStructs() {
        Column coded = DictionaryColumn.of(TEXTS, new int[] {0, 1}, Validity.allValid(2));
        StructColumn structs = (StructColumn) copied(StructColumn.of(List.of(coded, LongColumn.of(7, 666)), nulls()));

        assertThat(structs.isNull(1)).isTrue();
        assertShownOnly(structs.fields().get(0));
        assertThat(((LongColumn) structs.fields().get(1)).values()).containsExactly(7, 0);
        assertThat(structs.fields()).allMatch(field -> field.isNull(1) && !field.isNull(0));
    }

    @Test
    void copy_ofLists_leavesNoElementsOfNullLists_norBeforeOrBehindThem() {
        Column elements = LongColumn.of(666, 7, 666, 666, 666);
        Column within = StructColumn.of(List.of(elements), Validity.allValid(5));

        ListColumn lists = (ListColumn) copied(ListColumn.of(new int[] {1, 2, 4}, elements, nulls()));
        ListColumn nested = (ListColumn) copied(ListColumn.of(new int[] {1, 2, 4}, within, nulls()));

        assertThat(lists.offsets()).containsExactly(0, 1, 1);
        assertThat(((LongColumn) lists.elements()).values()).containsExactly(7);
        assertThat(((LongColumn) ((StructColumn) nested.elements()).fields().get(0)).values())
                .containsExactly(7);
    }

    @Test
    void copy_ofElementsThatAreNull_leavesNothingInTheirSlots() {
        Column elements = LongColumn.of(new long[] {7, 666}, nulls());
        ListColumn lists = (ListColumn) copied(ListColumn.of(new int[] {0, 2, 2}, elements, Validity.allValid(2)));

        assertThat(((LongColumn) lists.elements()).values()).containsExactly(7, 0);
    }

    @Test
    void copy_ofMaps_leavesNoEntriesOfNullMaps() {
        Column keys = DictionaryColumn.of(TEXTS, new int[] {0, 1}, Validity.allValid(2));
        MapColumn maps = (MapColumn) copied(MapColumn.of(
                new int[] {0, 1, 2},
                keys,
                DictionaryColumn.of(LongColumn.of(666, 7), new int[] {1, 0}, nulls()),
                nulls()));

        assertThat(maps.offsets()).containsExactly(0, 1, 1);
        assertShownOnly(maps.keys());
        assertThat(((LongColumn) maps.values()).values()).containsExactly(7);
    }

    @Test
    void copy_isNotOverTheBuffersOfTheReader() {
        long[] values = {7, 8};
        boolean[] nulls = {false, true};
        LongColumn own = (LongColumn) copied(LongColumn.of(values, Validity.ofNulls(nulls, 2)));
        values[0] = 666;
        nulls[0] = true;

        assertThat(own.value(0)).isEqualTo(7);
        assertThat(own.isNull(0)).isFalse();
    }

    private static void assertShownOnly(Column column) {
        BytesColumn texts = (BytesColumn) column;
        assertThat(new String(texts.bytes(), StandardCharsets.UTF_8)).isEqualTo("shown");
        assertThat(texts.text(0)).isEqualTo("shown");
    }

    private static Validity nulls() {
        return Validity.ofNulls(new boolean[] {false, true, true}, 2);
    }

    private static Column copied(Column column) {
        Batch batch = Batch.of(SCHEMA, 2, List.of(column));
        try (BatchReader reader = new CopiedRows(Datasets.batches(SCHEMA, List.of(batch)))
                .partitions()
                .get(0)
                .open()) {
            return reader.next().orElseThrow().column(0);
        }
    }
}
