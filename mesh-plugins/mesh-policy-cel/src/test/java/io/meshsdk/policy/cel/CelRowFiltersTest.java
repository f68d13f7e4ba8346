package io.meshsdk.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CelRowFiltersTest {
    private static final Schema SCHEMA = Schema.of(
            Field.string("region"),
            Field.int32("amount"),
            Field.bool("open"),
            Field.decimal("price", 12, 2),
            Field.decimal("huge", 38, 10),
            Field.date("day"),
            Field.timestamp("at"),
            Field.float64("share"),
            Field.binary("bytes"));
    private static final Principal ADA = Principal.user("ada", "marketing").withRoles("analyst");

    private static RowFilter filter(String condition) {
        return new CelRowFilters().compile(condition, SCHEMA);
    }

    private static Row row(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>();
        SCHEMA.names().forEach(name -> all.put(name, values.get(name)));
        try (Stream<Row> rows = Datasets.rows(SCHEMA, List.of(all)).rows()) {
            return rows.findFirst().orElseThrow();
        }
    }

    private static Row full() {
        return row(Map.of(
                "region",
                "eu",
                "amount",
                7,
                "open",
                true,
                "price",
                new BigDecimal("19.99"),
                "day",
                LocalDate.of(2026, 11, 20),
                "at",
                Instant.parse("2026-11-20T10:00:00Z"),
                "share",
                0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.region == 'eu' && row.amount > 6 && row.open",
                "row.price == 19.99 && row.price < 20.0 && row.share * 2.0 == 1.0",
                "row.day == timestamp('2026-11-20T00:00:00Z') && row.at > row.day",
                "principal.name == 'ada' && principal.domain == 'marketing' && 'analyst' in principal.roles",
                "principal.kind == 'user' && !principal.verified",
                "[row].exists(r, r.amount == 7)",
                "!has(row.region) || row.region.matches('^e')"
            })
    void shows_trueOfTheRow_doesAndItsContraryDoesNot(String condition) {
        assertThat(filter(condition).shows(full(), ADA)).isTrue();
        assertThat(filter("!(" + condition + ")").shows(full(), ADA)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            row.region == 'eu' ; false
            row.region != 'eu' ; false
            !(row.region == 'eu') ; false
            row.region == 'eu' || true ; true
            row.region == 'eu' && false ; false
            !(row.region == 'eu' && false) ; true
            !has(row.region) ; true
            """)
    void shows_nullCompared_isUnknownAsInAFilter(String condition, boolean shown) {
        assertThat(filter(condition).shows(row(Map.of()), ADA)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            row.region == principal.name ; false
            row.region != principal.name ; false
            !(row.region == principal.name) ; false
            principal.name == 'anonymous' ; false
            principal.name != 'ada' ; false
            principal.name.startsWith('a') ; false
            row.region == principal.domain ; false
            row.region != principal.domain ; false
            principal.domain == '' ; false
            principal.name in ['anonymous', row.region] ; false
            has(principal.name) || has(principal.domain) ; false
            principal.kind == 'anonymous' ; true
            row.region == principal.name || row.amount == 7 ; true
            """)
    void shows_nobodyInParticular_hasNeitherNameNorDomain(String condition, boolean shown) {
        Row called = row(Map.of("region", "anonymous", "amount", 7));

        assertThat(filter(condition).shows(called, Principal.anonymous())).isEqualTo(shown);
    }

    @Test
    void columns_areThoseItReads_underWhateverName() {
        assertThat(filter("[row].exists(r, r.amount == 7) && has(row.region)").columns())
                .containsExactlyInAnyOrder("amount", "region");
        assertThat(filter("principal.name == 'ada'").columns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row.regon == 'eu'",
                "row.amount == 'eu'",
                "row.bytes == 1",
                "row.huge > 1.0",
                "row.region",
                "x",
                "("
            })
    void compile_conditionThatDoesNotFit_saysWhere(String condition) {
        assertThatThrownBy(() -> filter(condition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Invalid condition in CEL at 1:");
    }

    @Test
    void shows_whatFails_throwsWithoutAValue() {
        assertThatThrownBy(() -> filter("row.amount / 0 == 1").shows(full(), ADA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DIVIDE_BY_ZERO")
                .hasNoCause();
    }
}
