package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.access.Secret;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.ReadRequest;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.RowFilter;
import io.meshsdk.spi.access.RowFilterProvider;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads under row rules and masks: rows by raw values, then masks, then what the caller asks of what it sees. */
@ParameterizedClass
@EnumSource(Stored.class)
final class RowRulesReadTest {
    private static final Principal ADA = Principal.user("ada", "marketing");
    private static final Principal BOB = Principal.user("bob", "finance");
    private static final Schema FIELDS = Schema.of(
            Field.int64("id").primaryKey().describedAs("Number").masked(Mask.token("deal")),
            Field.string("team").required().describedAs("Whose it is"),
            Field.string("keeper").describedAs("Who keeps it").masked(Mask.redacted()),
            Field.int32("amount").describedAs("How much"));
    private static final AccessPolicy OPEN = AccessPolicy.consumers("marketing", "finance");

    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private final Keys keys = new Keys();
    private RecordingStorage storage;
    private Mesh mesh;

    @BeforeEach
    void open() {
        storage = RecordingStorage.of(stored.provider());
        mesh = Customers.mesh(storage, new InMemoryCatalog())
                .warehouse(folder)
                .secrets(keys)
                .rowFilters(new Odd())
                .build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    final class Rows {
        @Test
        void read_aRuleOfThePrincipal_showsItsRowsOnly() {
            publish("1.0.0", OPEN.rows(RowRule.where("team = principal.domain")));

            assertThat(amounts(deals(ADA))).containsExactly(1, 2);
            assertThat(amounts(deals(BOB))).containsExactly(3);
            assertThat(amounts(mesh.read("sales.deals"))).as("the owner").containsExactly(1, 2, 3, 4);
        }

        @Test
        void read_byAPrincipalThatNoRuleSpeaksOf_showsNoRow() {
            publish(
                    "1.0.0",
                    OPEN.rows(
                            RowRule.all().domains("finance"),
                            RowRule.where("amount = 1").roles("intern")));

            assertThat(amounts(deals(ADA))).isEmpty();
            assertThat(amounts(deals(ADA.withRoles("intern")))).containsExactly(1);
            assertThat(amounts(deals(BOB))).containsExactly(1, 2, 3, 4);
        }

        @Test
        void read_aRuleOnAMaskedField_seesTheRawValue() {
            publish("1.0.0", OPEN.rows(RowRule.where("keeper = principal.name")));

            assertThat(amounts(deals(ADA))).containsExactly(1, 4);
            assertThat(rows(deals(ADA))).extracting(row -> row.string("keeper")).containsOnly("***");
            assertThat(rows(deals(ADA).where("keeper = 'ada'"))).isEmpty();
            assertThat(rows(deals(ADA).where("keeper = '***'"))).hasSize(2);
        }

        @Test
        void read_aRuleOfAnotherLanguage_isJudgedRowByRow() {
            publish(
                    "1.0.0",
                    OPEN.rows(
                            RowRule.written("odd", "amount"),
                            RowRule.where("team = 'none'"),
                            RowRule.where("amount = 4")));

            assertThat(amounts(deals(ADA))).containsExactly(1, 3, 4);
            assertThat(amounts(deals(ADA).where("amount > 1"))).containsExactly(3, 4);
        }

        @Test
        void read_aRuleThatFails_endsWithoutAValue() {
            publish("1.0.0", OPEN.rows(RowRule.written("odd", "team")));

            assertThatExceptionOfType(DataSourceException.class)
                    .isThrownBy(() -> rows(deals(ADA)))
                    .withMessageContaining("ClassCastException")
                    .withNoCause();
        }

        @Test
        void read_aLanguageNobodyCompiles_namesIt() {
            publish("1.0.0", OPEN.rows(RowRule.written("cel", "true")));

            assertThatExceptionOfType(ProviderNotFoundException.class)
                    .isThrownBy(() -> deals(ADA).dataset())
                    .withMessageContaining("'cel'")
                    .withMessageContaining("[odd]");
        }

        @Test
        void where_underARule_findsNothingOfHiddenRows_andTellsTheStorageTheRuleOnly() {
            publish("1.0.0", OPEN.rows(RowRule.where("team = principal.domain")));
            storage.filters().clear();
            Dataset one = deals(ADA).where("amount = 3").dataset();
            Dataset none = deals(ADA).where("amount = 99").dataset();

            assertThat(Customers.read(one)).isEmpty();
            assertThat(one.partitions()).hasSameSizeAs(none.partitions());
            assertThat(storage.filters()).isNotEmpty().containsOnly("team = 'marketing'");
        }

        @Test
        void statistics_underARule_areAbsent() {
            publish("1.0.0", OPEN.rows(RowRule.where("team = principal.domain")));

            assertThat(deals(ADA).dataset().partitions()).isNotEmpty().allSatisfy(partition -> {
                assertThat(partition.statistics()).isEmpty();
                assertThat(partition.identity()).isEmpty();
            });
        }

        @Test
        void build_aRuleThatDoesNotFit_isAProblem() {
            assertThatThrownBy(() -> product("1.0.0", OPEN.rows(RowRule.where("nobody = principal.name"))))
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("row rule 'nobody = principal.name' does not fit the fields");
            assertThatThrownBy(() -> product("1.0.0", OPEN.rows(RowRule.where("amount = principal.name"))))
                    .isInstanceOf(InvalidProductException.class);
        }
    }

    @Nested
    final class Times {
        @Test
        void read_anOldVersion_appliesTheRulesOfThenAndOfToday() {
            publish("1.0.0", OPEN);
            publish("1.1.0", OPEN.rows(RowRule.where("team = principal.domain"), RowRule.where("amount = 4")));
            publish("1.2.0", OPEN.rows(RowRule.where("amount = 4")));

            assertThat(amounts(deals(ADA).tableVersion(0))).containsExactly(4);
            assertThat(amounts(deals(ADA).tableVersion(1))).containsExactly(4);
            assertThat(amounts(mesh.read("sales.deals").tableVersion(1))).hasSize(4);
        }

        @Test
        void open_afterTheRulesBecameStricter_isRefused() {
            publish("1.0.0", OPEN);
            Dataset before = deals(ADA).tableVersion(0).dataset();
            Dataset owners = mesh.read("sales.deals").tableVersion(0).dataset();
            assertThat(Customers.read(before)).hasSize(4);

            publish("1.1.0", OPEN.rows(RowRule.where("team = principal.domain")));

            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> Customers.read(before))
                    .withMessageContaining("has changed since");
            for (Partition partition : before.partitions()) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(partition::statistics);
            }
            assertThat(Customers.read(owners)).hasSize(4);
        }

        @Test
        void open_afterAMaskBecameStricter_isRefused_butNotAfterOtherChanges() {
            publish("1.0.0", OPEN);
            Dataset first = deals(ADA).tableVersion(0).dataset();

            mesh.publish(
                            product("1.1.0", OPEN).toBuilder()
                                    .description("Deals, in words")
                                    .build(),
                            data())
                    .orThrow();
            assertThat(Customers.read(first)).hasSize(4);

            mesh.publish(
                            product("1.2.0", OPEN).toBuilder()
                                    .schema(masked("amount", Mask.nullified()))
                                    .build(),
                            data())
                    .orThrow();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Customers.read(first));
            assertThat(rows(deals(ADA).tableVersion(0))).allMatch(row -> row.isNull("amount"));
        }
    }

    @Nested
    final class Tokens {
        @Test
        void read_tokens_joinUnderOneKeyAndAfterItIsReplaced() {
            publish("1.0.0", OPEN);
            List<String> before = ids(deals(ADA));
            keys.current = "2027";
            List<String> after = ids(deals(ADA));

            assertThat(before).hasSize(4).doesNotHaveDuplicates().allMatch(id -> id.startsWith("2026."));
            assertThat(after).allMatch(id -> id.startsWith("2027.")).doesNotContainAnyElementsOf(before);
            assertThat(ids(deals(ADA).tokensOf("deal", "2026"))).isEqualTo(before);
            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(() -> deals(ADA).tokensOf("deal", "1999").dataset());
        }

        @Test
        void where_aToken_findsItsRow() {
            publish("1.0.0", OPEN);
            String token = ids(deals(ADA)).get(2);

            assertThat(amounts(deals(ADA).where("id = '%s'".formatted(token)))).containsExactly(3);
            assertThat(rows(deals(ADA).where("id = '3'"))).isEmpty();
            assertThatExceptionOfType(InvalidFilterException.class)
                    .as("consumers see a text")
                    .isThrownBy(() -> deals(ADA).where("id = 3").dataset());
            assertThat(amounts(mesh.read("sales.deals").where("id = 3"))).containsExactly(3);
        }

        @Test
        void read_withoutTheKey_isRefusedAndTheOwnerReadsOn() {
            publish("1.0.0", OPEN);
            keys.current = "";

            assertThatExceptionOfType(KeyNotFoundException.class)
                    .isThrownBy(() -> deals(ADA).dataset());
            assertThat(rows(mesh.read("sales.deals"))).hasSize(4);
        }

        @Test
        void read_aDroppedField_isNoFieldToAskFor() {
            mesh.publish(
                            product("1.0.0", OPEN).toBuilder()
                                    .schema(masked("keeper", Mask.dropped()))
                                    .build(),
                            data())
                    .orThrow();

            assertThat(deals(ADA).dataset().schema().names()).containsExactly("id", "team", "amount");
            assertThat(deals(ADA).where("amount = 2").dataset().schema().names())
                    .containsExactly("id", "team", "amount");
            assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> deals(ADA).where("keeper = 'ada'").dataset());
            assertThat(amounts(deals(ADA).withProductColumns().where("_domain = 'sales' and amount < 3")))
                    .containsExactly(1, 2);
        }
    }

    private ReadRequest deals(Principal principal) {
        return mesh.read("sales.deals").asPrincipal(principal);
    }

    private void publish(String version, AccessPolicy access) {
        mesh.publish(product(version, access), data()).orThrow();
    }

    private static DataProduct product(String version, AccessPolicy access) {
        return DataProduct.builder("sales", "deals")
                .version(version)
                .owner("sales-data-team@company.com")
                .description("Deals")
                .schema(FIELDS)
                .access(access)
                .build();
    }

    private static Schema masked(String name, Mask mask) {
        return FIELDS.withFields(FIELDS.fields().stream()
                .map(field -> field.name().equals(name) ? field.masked(mask) : field)
                .toList());
    }

    private static Dataset data() {
        return Datasets.rows(
                FIELDS,
                List.of(
                        Map.of("id", 1, "team", "marketing", "keeper", "ada", "amount", 1),
                        Map.of("id", 2, "team", "marketing", "keeper", "eve", "amount", 2),
                        Map.of("id", 3, "team", "finance", "keeper", "bob", "amount", 3),
                        Map.of("id", 4, "team", "support", "keeper", "ada", "amount", 4)));
    }

    private static List<Row> rows(ReadRequest request) {
        return Customers.read(request.dataset());
    }

    private static List<Integer> amounts(ReadRequest request) {
        return rows(request).stream()
                .map(row -> row.value("amount", Integer.class))
                .toList();
    }

    private static List<String> ids(ReadRequest request) {
        return rows(request).stream().map(row -> row.string("id")).toList();
    }

    /** Shows rows of which a number is odd. */
    private record Odd() implements RowFilterProvider {
        @Override
        public String language() {
            return "odd";
        }

        @Override
        public RowFilter compile(String condition, Schema fields) {
            return new RowFilter() {
                @Override
                public Set<String> columns() {
                    return Set.of(condition);
                }

                @Override
                public boolean shows(Row row, Principal principal) {
                    return row.integer(condition) % 2 != 0;
                }
            };
        }
    }

    private static final class Keys implements SecretProvider {
        private @Nullable String current = "2026";

        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, String.valueOf(current));
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            byte[] key = (purpose + " of " + id + ", long enough").getBytes(StandardCharsets.UTF_8);
            return id.startsWith("20") ? Optional.of(Secret.of(id, key)) : Optional.empty();
        }
    }
}
