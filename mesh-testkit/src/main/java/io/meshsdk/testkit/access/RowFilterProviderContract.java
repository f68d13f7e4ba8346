package io.meshsdk.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import io.meshsdk.testkit.Batches;
import io.meshsdk.testkit.Racers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RowFilterProvider} must do, shown on two texts of a row, {@code region} and {@code keeper}, and a whole number,
 * {@code amount}: extend this class in the provider's tests, and write the conditions in its language.
 *
 * @since 0.1.0
 */
public abstract class RowFilterProviderContract {
    private static final Schema FIELDS =
            Schema.of(Field.string("region"), Field.string("keeper"), Field.int32("amount"), Field.bool("other"));
    private static final Principal ADA = Principal.user("ada", "marketing");
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;

    /** Creates the contract of a provider. */
    protected RowFilterProviderContract() {}

    /** Returns the provider under test, a new object each time. */
    protected abstract RowFilterProvider provider();

    /** Returns the condition that the region is {@code eu}. */
    protected abstract String regionIsEu();

    /** Returns the condition that the keeper has the name of the principal. */
    protected abstract String keeperIsPrincipal();

    /** Returns the condition that the region is the domain of the principal. */
    protected abstract String regionIsDomain();

    /** Returns texts that are no condition, or do not fit: of unknown fields, of the wrong type. One at least. */
    protected abstract List<String> wrong();

    @Test
    @DisplayName("the language has a name that contracts can say, the same each time, and not that of filters")
    void language_isAWord() {
        assertThat(provider().language())
                .matches("[a-z][a-z0-9_-]{0,62}")
                .isEqualTo(provider().language())
                .isNotEqualTo(RowRule.FILTER);
    }

    @Test
    @DisplayName("a row is shown of which the condition holds, and no other")
    void shows_asTheConditionSays() {
        RowFilter filter = compiled(regionIsEu());

        assertThat(filter.shows(row("eu", "ada", 1), ADA)).isTrue();
        assertThat(filter.shows(row("us", "ada", 1), ADA)).isFalse();
        assertThat(filter.shows(row("EU", "ada", 1), ADA)).isFalse();
        assertThat(filter.shows(row("eu ", "ada", 1), ADA)).isFalse();
    }

    @Test
    @DisplayName("a row is not shown of which the condition is unknown, because a value is null")
    void shows_null_isHidden() {
        assertHidden(regionIsEu(), row(null, "ada", 1), ADA);
        assertHidden(keeperIsPrincipal(), row("eu", null, 1), ADA);
        assertHidden(regionIsDomain(), row(null, null, null), ADA);
    }

    @Test
    @DisplayName("each principal sees its own rows, though the condition was compiled once")
    void shows_byPrincipal() {
        RowFilter filter = compiled(keeperIsPrincipal());

        assertThat(filter.shows(row("eu", "ada", 1), ADA)).isTrue();
        assertThat(filter.shows(row("eu", "bob", 1), ADA)).isFalse();
        assertThat(filter.shows(row("eu", "bob", 1), Principal.user("bob", "marketing")))
                .isTrue();
        RowFilter ofDomain = compiled(regionIsDomain());
        assertThat(ofDomain.shows(row("marketing", "bob", 1), ADA)).isTrue();
        assertThat(ofDomain.shows(row("finance", "bob", 1), ADA)).isFalse();
    }

    @Test
    @DisplayName("nobody in particular has neither name nor domain: no row is shown by them, whatever it holds")
    void shows_nobody_isHidden() {
        for (String text : List.of("anonymous", "ANONYMOUS", "", "null", "anonymous:anonymous")) {
            assertHidden(keeperIsPrincipal(), row("eu", text, 1), Principal.anonymous());
            assertHidden(regionIsDomain(), row(text, "ada", 1), Principal.anonymous());
        }
        assertHidden(keeperIsPrincipal(), row("eu", null, 1), Principal.anonymous());
        assertHidden(regionIsDomain(), row(null, "ada", 1), Principal.anonymous());
    }

    @Test
    @DisplayName("a condition names the fields it reads, of those there are")
    void columns_areThoseItReads() {
        assertThat(compiled(regionIsEu()).columns()).containsExactly("region");
        assertThat(compiled(keeperIsPrincipal()).columns()).containsExactly("keeper");
        assertThat(compiled(regionIsDomain()).columns()).containsExactly("region");
    }

    @Test
    @DisplayName("rows that have only the fields it reads, or these in another order, are judged the same")
    void shows_ofItsFieldsOnly_isTheSame() {
        RowFilter filter = compiled(regionIsEu());
        Schema own = FIELDS.select(List.copyOf(filter.columns()));

        assertThat(filter.shows(row(own, Map.of("region", "eu")), ADA)).isTrue();
        assertThat(filter.shows(row(own, Map.of("region", "us")), ADA)).isFalse();
        Schema turned = FIELDS.select(List.of("other", "amount", "keeper", "region"));
        assertThat(filter.shows(row(turned, Map.of("region", "eu", "keeper", "us")), ADA))
                .isTrue();
    }

    @Test
    @DisplayName("what is no condition on the fields is refused, in words")
    void compile_wrong_isRefused() {
        assertThat(wrong()).isNotEmpty();
        for (String condition : wrong()) {
            assertThatThrownBy(() -> compiled(condition))
                    .as("'%s'", condition)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .isNotBlank();
        }
    }

    @Test
    @DisplayName("many threads are told the same of rows and principals")
    void shows_inManyThreads_isTheSame() {
        RowFilter filter = compiled(keeperIsPrincipal());

        List<Integer> found = Racers.race(THREADS, thread -> () -> {
            Principal own = Principal.user("user" + thread, "marketing");
            for (int round = 0; round < ROUNDS; round++) {
                int other = (thread + 1 + round % (THREADS - 1)) % THREADS;
                assertThat(filter.shows(row("eu", "user" + thread, round), own)).isTrue();
                assertThat(filter.shows(row("eu", "user" + other, round), own)).isFalse();
            }
            return ROUNDS;
        });
        assertThat(found).hasSize(THREADS).containsOnly(ROUNDS);
    }

    /** What ends the read shows nothing, either. */
    private void assertHidden(String condition, Row row, Principal principal) {
        boolean shown;
        try {
            shown = compiled(condition).shows(row, principal);
        } catch (RuntimeException e) {
            shown = false;
        }
        assertThat(shown)
                .as("'%s' of %s for %s", condition, row.toMap(), principal)
                .isFalse();
    }

    private RowFilter compiled(String condition) {
        return provider().compile(condition, FIELDS);
    }

    private static Row row(@Nullable String region, @Nullable String keeper, @Nullable Integer amount) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("region", region);
        values.put("keeper", keeper);
        values.put("amount", amount);
        return row(FIELDS, values);
    }

    private static Row row(Schema schema, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new HashMap<>();
        schema.names().forEach(name -> all.put(name, values.get(name)));
        return Batches.rows(Batches.of(schema, new ArrayList<>(Collections.singletonList(all))))
                .get(0);
    }
}
