package io.meshsdk;

import static io.meshsdk.quality.Expectations.between;
import static io.meshsdk.quality.Expectations.matches;
import static io.meshsdk.quality.Expectations.notNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataProductBuilderTest {
    private static final Schema SCHEMA =
            Schema.of(Field.int64("id").primaryKey(), Field.string("segment"), Field.decimal("amount", 10, 2));

    @Nested
    final class Build {
        @Test
        void build_nothingSaid_reportsEverythingMissing() {
            assertThatThrownBy(DataProduct.builder("sales", "orders")::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContainingAll("'sales.orders'", "version(", "owner(", "schema(");
        }

        @Test
        void build_manyMistakes_reportsAllAtOnce() {
            DataProductBuilder builder = DataProduct.builder("Sales", "orders")
                    .version("1.0")
                    .input(InputPort.product("crm.leads"))
                    .input(InputPort.product("crm.leads"))
                    .schema(Schema.of(Field.int64("id").masked(Mask.email()), Field.string("name")))
                    .schema(SCHEMA)
                    .expect("segment", "rainge:0:1")
                    .expect(notNull("nmae"), matches("id", "a+"), between("amount", 0.1, 0.2))
                    .schedule("0 25 * * *")
                    .output(OutputPort.delta("daily").partitionedBy("day"))
                    .output(OutputPort.delta("daily"));

            assertThatThrownBy(builder::build)
                    .asInstanceOf(type(InvalidProductException.class))
                    .satisfies(problem -> assertThat(problem.problems())
                            .anySatisfy(text -> assertThat(text).contains("'Sales'"))
                            .anySatisfy(text -> assertThat(text).contains("'1.0'"))
                            .anySatisfy(text -> assertThat(text).contains("owner(...)"))
                            .anySatisfy(text -> assertThat(text).contains("crm.leads", "input(...)"))
                            .anySatisfy(text -> assertThat(text).contains("one schema(...)"))
                            .anySatisfy(text -> assertThat(text).contains("'rainge:0:1'"))
                            .anySatisfy(text -> assertThat(text).contains("'nmae'"))
                            .anySatisfy(text -> assertThat(text).contains("'id' of type long"))
                            .anySatisfy(text -> assertThat(text).contains("'amount' of type decimal(10,2)"))
                            .anySatisfy(text -> assertThat(text).contains("0 25 * * *"))
                            .anySatisfy(text -> assertThat(text).contains("'day'", "partitionedBy"))
                            .anySatisfy(text -> assertThat(text).contains("daily", "described twice"))
                            .hasSize(12));
        }

        @Test
        void build_minimal_hasOneDefaultPortUnderTheProductsVersion() {
            DataProduct product = minimal().build();

            assertThat(product.output().name()).isEqualTo("default");
            assertThat(product.output().format()).isEqualTo("delta");
            assertThat(product.output().version()).isEqualTo(SemanticVersion.of(1, 2, 0));
            assertThat(product.schema()).isEqualTo(SCHEMA);
            assertThat(product.status()).isEqualTo(Lifecycle.ACTIVE);
        }

        @Test
        void build_laterCallsOnTheBuilder_doNotChangeTheProduct() {
            DataProductBuilder builder = minimal();
            DataProduct product = builder.build();

            builder.input(InputPort.product("crm.leads"))
                    .expect(notNull("segment"))
                    .output(OutputPort.delta("more"));

            assertThat(product).isEqualTo(minimal().build());
        }

        @Test
        void build_aSensitivePartitionColumn_isRefused() {
            assertThatThrownBy(minimal()
                            .schema(SCHEMA)
                            .classified(Classification.CONFIDENTIAL)
                            .output(OutputPort.delta("daily").partitionedBy("segment"))::build)
                    .hasMessageContainingAll("'segment'", "sensitive");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "finance/orders",
                    "sales",
                    "sales/",
                    "sales/_hidden/orders",
                    "sales/../x",
                    "sales/a b",
                    "/sales/a"
                })
        void build_aLocationThatNoTableCanHave_isRefused(String location) {
            assertThatThrownBy(minimal().output(OutputPort.delta("daily").at("prod", location))::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("output port 'daily' is at '%s'", location);
        }

        @Test
        void build_aLocationUnderTheDomain_isAccepted() {
            DataProduct product = minimal()
                    .output(OutputPort.delta("daily").at("prod", "sales/year=2026/a_b.c-d"))
                    .build();

            assertThat(product.output().locations()).containsEntry("prod", "sales/year=2026/a_b.c-d");
        }

        @Test
        void build_everyColumnAPartition_isRefused() {
            assertThatThrownBy(
                            minimal().output(OutputPort.delta("daily").partitionedBy("id", "segment", "amount"))::build)
                    .hasMessageContaining("every column");
        }

        @Test
        void build_aPartitionColumnTwice_isRefused() {
            assertThatThrownBy(minimal().output(OutputPort.delta("daily").partitionedBy("segment", "segment"))::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("[segment, segment]");
        }

        @Test
        void build_aSensitiveSortColumn_isRefused() {
            assertThatThrownBy(minimal()
                            .schema(SCHEMA)
                            .classified(Classification.CONFIDENTIAL)
                            .output(OutputPort.delta("daily").sortedBy("segment"))::build)
                    .hasMessageContainingAll("sorted by 'segment'", "sensitive");
        }

        @Test
        void build_accessThatCannotBeMeant_isRefused() {
            assertThatThrownBy(minimal()
                            .access(AccessPolicy.consumers("marketing")
                                    .denyDomains("sales")
                                    .approvalFor("id", "salary"))::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContainingAll("denies its own domain 'sales'", "asks approval for 'salary'")
                    .hasMessageNotContaining("approval for 'id'");
        }

        @Test
        void build_sortColumnsThatSortNothing_areAllRefused() {
            OutputPort port = OutputPort.delta("daily").partitionedBy("segment");
            assertThatThrownBy(minimal().output(port.sortedBy("segment", "colour", "id", "id"))::build)
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContainingAll(
                            "by partition column 'segment'", "by 'colour', which the schema has not", "sorted twice");
        }

        @ParameterizedTest
        @ValueSource(strings = {"product.owner", "mesh.contract", " "})
        void build_aTablePropertyOfOurs_isRefused(String key) {
            assertThatThrownBy(minimal().output(OutputPort.delta("daily").tableProperty(key, "x"))::build)
                    .hasMessageContainingAll("table property '" + key + "'", "tableProperty(...)");
        }

        @Test
        void build_aPortWithADesign_keepsIt() {
            OutputPort port = OutputPort.delta("daily")
                    .sortedBy("id")
                    .tableProperty("delta.checkpointInterval", "20")
                    .enforcedInTable()
                    .partitionedBy("segment")
                    .at("prod", "sales/daily");
            OutputPort built = minimal().output(port).build().output("daily");

            assertThat(built.sortColumns()).containsExactly("id");
            assertThat(built.tableProperties()).containsExactly(Map.entry("delta.checkpointInterval", "20"));
            assertThat(built.isEnforcedInTable()).isTrue();
            assertThat(OutputPort.delta("daily").isEnforcedInTable()).isFalse();
            assertThat(OutputPort.delta("daily").enforcedInTable()).isNotEqualTo(OutputPort.delta("daily"));
        }

        @Test
        void build_aDefaultContractThatNoPortHas_isRefused() {
            assertThatThrownBy(minimal().output(OutputPort.delta("daily").contract(DataContract.of(SCHEMA)))::build)
                    .hasMessageContaining("no port has");
        }

        @Test
        void build_aWholeDefaultContractThatNoPortHas_isRefused() {
            DataProductBuilder builder = described()
                    .contract(DataContract.of(SCHEMA))
                    .output(OutputPort.delta("daily").contract(DataContract.of(SCHEMA)));

            assertThat(problemsOf(builder)).singleElement().asString().contains("contract(...)", "no port has");
        }

        @Test
        void build_contractAfterPartsOfIt_isRefused() {
            assertThat(problemsOf(minimal().contract(DataContract.of(SCHEMA))))
                    .singleElement()
                    .asString()
                    .contains("contract(...) replaces", "before schema(...)");
            assertThat(problemsOf(minimal().build().toBuilder()
                            .expect(notNull("segment"))
                            .contract(DataContract.of(SCHEMA))))
                    .singleElement()
                    .asString()
                    .contains("contract(...) replaces");
        }

        @Test
        void build_contractTwice_isRefused() {
            DataProductBuilder builder =
                    described().contract(DataContract.of(SCHEMA)).contract(DataContract.of(SCHEMA));

            assertThat(problemsOf(builder)).singleElement().asString().contains("call it once");
        }

        @ParameterizedTest
        @ValueSource(strings = {"_product_version", "_Product_Version", "_COMPUTED_AT"})
        void build_aFieldThatPublicationsFillOfAnotherTypeOrCase_isRefused(String name) {
            DataProductBuilder builder = minimal()
                    .output(OutputPort.delta("daily")
                            .contract(DataContract.of(Schema.of(Field.int64("id"), Field.int64(name)))));

            assertThat(problemsOf(builder))
                    .anySatisfy(problem -> assertThat(problem)
                            .contains("'%s' of type long".formatted(name), "'" + name.toLowerCase(Locale.ROOT) + "'"));
        }

        @Test
        void build_aFieldThatPublicationsFill_isAccepted() {
            Schema stamped =
                    Schema.of(Field.int64("id"), Field.string("_product_version"), Field.timestamp("_computed_at"));

            assertThat(described().schema(stamped).build().schema()).isEqualTo(stamped);
        }

        @Test
        void build_otherProblemsThatSpeakOfAVersion_doNotHideThatItIsMissing() {
            DataProductBuilder builder = DataProduct.builder("sales", "orders")
                    .owner("sales-team")
                    .schema(SCHEMA)
                    .expect("segment", "version");

            assertThat(problemsOf(builder))
                    .hasSize(2)
                    .anySatisfy(problem -> assertThat(problem).startsWith("version is missing"));
        }

        @Test
        void build_aPortTwiceAndNothingPromised_reportsBoth() {
            assertThat(problemsOf(described().output(OutputPort.delta("daily")).output(OutputPort.delta("daily"))))
                    .hasSize(2)
                    .anySatisfy(problem -> assertThat(problem).contains("described twice"))
                    .anySatisfy(problem -> assertThat(problem).contains("nothing is promised"));
        }

        @Test
        void build_severalSchemaObjects_areEachChecked() {
            DataProductBuilder builder = described()
                    .schema(
                            SCHEMA.named("orders"),
                            Schema.of(
                                            Field.int64("line").masked(Mask.email()),
                                            Field.struct("place", Field.string("city"))
                                                    .primaryKey(),
                                            Field.string("_computed_at"))
                                    .named("lines"))
                    .expect(notNull("line"), notNull("segment"), notNull("nowhere"), matches("line", "a"))
                    .output(OutputPort.delta("daily").partitionedBy("place", "nothing"));

            assertThat(problemsOf(builder))
                    .hasSize(7)
                    .anySatisfy(problem -> assertThat(problem).contains("'nowhere'"))
                    .anySatisfy(problem -> assertThat(problem).contains("matches(line,a)", "of type long"))
                    .anySatisfy(problem -> assertThat(problem).contains("'line' of type long has a mask"))
                    .anySatisfy(problem -> assertThat(problem).contains("primary key 'place'"))
                    .anySatisfy(problem -> assertThat(problem).contains("'_computed_at' of type string"))
                    .anySatisfy(problem -> assertThat(problem).contains("partitioned by 'place'"))
                    .anySatisfy(problem -> assertThat(problem).contains("partitioned by 'nothing'"));
        }

        @Test
        void build_expectationsOfOneName_areRefused() {
            assertThat(problemsOf(minimal().expect(notNull("segment")).expect("segment", "not_null")))
                    .singleElement()
                    .asString()
                    .contains("not_null(segment) is there twice", "named(...)");
            assertThat(problemsOf(minimal().expect(notNull("segment").named("schema"))))
                    .singleElement()
                    .asString()
                    .contains("schema is there twice");
        }

        @Test
        void build_oneCheckUnderTwoNames_isAccepted() {
            DataProduct product = minimal()
                    .expect(notNull("segment").warning(), notNull("segment").named("strict"))
                    .build();

            assertThat(product.contract().expectations()).hasSize(2);
        }

        @Test
        void build_aNestedPrimaryKey_isRefused() {
            DataProductBuilder builder = described()
                    .schema(Schema.of(
                            Field.int64("id"),
                            Field.struct("place", Field.string("city")).primaryKey()));

            assertThat(problemsOf(builder)).singleElement().asString().contains("primary key 'place'", "simple fields");
        }

        @Test
        void build_twoMajorsOfAPort_areTwoPorts() {
            DataProduct product = minimal()
                    .output(OutputPort.delta("daily").version("1.9.0").status(Lifecycle.DEPRECATED))
                    .output(OutputPort.delta("daily").version("2.0.0"))
                    .build();

            assertThat(product.output("daily").version()).isEqualTo(SemanticVersion.of(2, 0, 0));
            assertThat(product.output("daily", 1).status()).isEqualTo(Lifecycle.DEPRECATED);
            assertThatThrownBy(product::output)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("name one");
            assertThatThrownBy(() -> product.output("weekly"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("weekly", "daily/v1", "daily/v2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"owner", "version", "schema"})
        void build_oneThingMissing_reportsThatAlone(String missing) {
            DataProductBuilder builder = DataProduct.builder("sales", "orders");
            if (!missing.equals("owner")) {
                builder.owner("sales-team");
            }
            if (!missing.equals("version")) {
                builder.version("1.0.0");
            }
            if (!missing.equals("schema")) {
                builder.schema(SCHEMA);
            }

            assertThatThrownBy(builder::build)
                    .asInstanceOf(type(InvalidProductException.class))
                    .satisfies(problem -> assertThat(problem.problems())
                            .singleElement()
                            .asString()
                            .contains(missing + "("));
        }
    }

    @Nested
    final class Draft {
        private static final Diagnostic FINDING = Diagnostic.warning(
                "dangling-relationship", new Diagnostic.Where("p.yaml", 7, 3, "schema[0]"), "It dangles.", "Mend it.");

        @Test
        void draft_ofWhatCanBeBuilt_isTheProduct() {
            assertThat(full().toBuilder().draft()).isEqualTo(full());
            assertThat(full().problems()).isEmpty();
            assertThat(full().toBuilder().draft().problems()).isEmpty();
        }

        @Test
        void draft_ofNothingButAName_saysAllThatBuildSays() {
            DataProductBuilder builder = DataProduct.builder("sales", "orders");

            DataProduct draft = builder.draft();

            assertThat(draft.version()).isEqualTo(SemanticVersion.of(0, 0, 0));
            assertThat(draft.owner()).isEmpty();
            assertThat(draft.problems()).hasSize(3).isEqualTo(problemsOf(builder));
        }

        @Test
        void draft_ofWhatCannotBeParsed_keepsWhatIsWrong() {
            DataProductBuilder builder = minimal()
                    .version("1.0")
                    .schedule("0 25 * * *")
                    .expect("segment", "rainge:0:1")
                    .input(InputPort.product("crm.leads"))
                    .input(InputPort.product("crm.leads"))
                    .output(OutputPort.delta("daily"))
                    .output(OutputPort.delta("daily"));

            assertThat(builder.draft().problems())
                    .isEqualTo(problemsOf(builder))
                    .anySatisfy(text -> assertThat(text).contains("'1.0'"))
                    .anySatisfy(text -> assertThat(text).contains("0 25 * * *"))
                    .anySatisfy(text -> assertThat(text).contains("'rainge:0:1'"))
                    .anySatisfy(text -> assertThat(text).contains("crm.leads", "input(...)"))
                    .anySatisfy(text -> assertThat(text).contains("daily", "described twice"))
                    .hasSize(5);
        }

        @Test
        void draft_ofADraftSchema_isNoProduct() {
            Schema twins = Schema.draft(List.of(Field.string("a"), Field.string("A")));

            DataProduct draft = withoutSchema().schema(twins).draft();

            assertThat(draft.schema()).isEqualTo(twins);
            assertThat(draft.problems()).singleElement().asString().contains("'a'", "'A'");
        }

        @Test
        void draft_withFindings_saysThemFirstAndBuildRefusesThem() {
            DataProductBuilder builder = DataProduct.builder("sales", "orders")
                    .version("1.0.0")
                    .schema(SCHEMA)
                    .findings(List.of(FINDING));

            assertThat(builder.draft().problems()).hasSize(2).first().isEqualTo(FINDING.describe());
            assertThat(problemsOf(builder)).isEqualTo(builder.draft().problems());
        }

        @Test
        void draft_ofNoName_isRefused() {
            assertThatThrownBy(DataProduct.builder("Sales", "orders")::draft)
                    .asInstanceOf(type(InvalidProductException.class))
                    .satisfies(problem -> assertThat(problem.problems())
                            .singleElement()
                            .asString()
                            .contains("'Sales'"));
        }

        @Test
        void toBuilder_ofADraft_buildsWhenWhatIsMissingIsSaid() {
            DataProductBuilder next =
                    DataProduct.builder("sales", "orders")
                            .version("1.0")
                            .findings(List.of(FINDING))
                            .draft()
                            .toBuilder();

            assertThat(problemsOf(next)).hasSize(3);
            assertThat(next.version("1.2.0").owner("sales-team").schema(SCHEMA).build())
                    .isEqualTo(minimal().build());
        }

        @Test
        void build_aPrimaryKeyThatMayBeNull_isRefused() {
            DataProductBuilder builder = withoutSchema()
                    .schema(Schema.of(Field.int64("id").primaryKey().optional(), Field.bool("paid")));

            assertThat(problemsOf(builder)).singleElement().asString().contains("'id'", "null", "required()");
            assertThat(builder.draft().problems()).isEqualTo(problemsOf(builder));
        }
    }

    @Nested
    final class ToBuilder {
        @Test
        void toBuilder_unchanged_buildsAnEqualProduct() {
            assertThat(minimal().build().toBuilder().build())
                    .isEqualTo(minimal().build());
            assertThat(full().toBuilder().build()).isEqualTo(full()).hasSameHashCodeAs(full());
            assertThat(twoContracts().toBuilder().build()).isEqualTo(twoContracts());
        }

        @Test
        void toBuilder_anotherVersion_isThatOfPortsThatDeclareNone() {
            DataProduct next = full().toBuilder().version("2.0.0").build();

            assertThat(next.output("hourly").version()).isEqualTo(SemanticVersion.of(2, 0, 0));
            assertThat(next.output("daily").version()).isEqualTo(SemanticVersion.of(7, 0, 0));
        }

        @Test
        void toBuilder_anotherSchema_isThatOfPortsThatInheritIt() {
            Schema wider = SCHEMA.and(List.of(Field.bool("paid")));

            DataProduct next = full().toBuilder().schema(wider).build();

            assertThat(next.output("hourly").contract().schema()).isEqualTo(wider);
            assertThat(next.output("hourly").contract().expectations())
                    .isEqualTo(full().output("hourly").contract().expectations());
            assertThat(next.defaultContract().orElseThrow().id()).contains("contract");
        }

        @Test
        void toBuilder_portsOfTheBuiltProduct_canBeSetAgain() {
            DataProduct product = minimal().build();

            DataProduct next = product.toBuilder()
                    .outputs(product.output().at("prod", "sales/elsewhere"))
                    .build();

            assertThat(next.output().contract()).isEqualTo(product.contract());
            assertThat(next.output().locations()).containsEntry("prod", "sales/elsewhere");
        }

        @Test
        void toBuilder_mixedContracts_keepsEach() {
            DataProduct next = twoContracts().toBuilder().owner("others").build();

            assertThat(next.output("a").contract())
                    .isEqualTo(twoContracts().output("a").contract());
            assertThat(next.output("b").contract())
                    .isEqualTo(twoContracts().output("b").contract());
        }
    }

    private static List<String> problemsOf(DataProductBuilder builder) {
        return catchThrowableOfType(InvalidProductException.class, builder::build)
                .problems();
    }

    private static DataProductBuilder minimal() {
        return described().schema(SCHEMA);
    }

    private static DataProductBuilder withoutSchema() {
        return described();
    }

    private static DataProductBuilder described() {
        return DataProduct.builder("sales", "orders").version("1.2.0").owner("sales-team");
    }

    private static DataProduct twoContracts() {
        return minimal()
                .output(OutputPort.delta("a"))
                .output(OutputPort.delta("b").contract(DataContract.of(Schema.of(Field.bool("flag")))))
                .build();
    }

    private static DataProduct full() {
        return DataProduct.builder("sales", "orders")
                .version("1.2.0")
                .owner("sales-team")
                .description(ProductDescription.empty().text("t").tags("a").purpose("p"))
                .team(Team.none().support("#sales"))
                .status(Lifecycle.BETA)
                .archetype(Archetype.AGGREGATE)
                .input(InputPort.product("crm.leads", "daily"))
                .contract(DataContract.of(SCHEMA)
                        .id("contract")
                        .version(SemanticVersion.of(3, 0, 0))
                        .status(Lifecycle.DRAFT))
                .expect(Expectations.notNull("segment"))
                .expect("amount", ">= 0", "range:0:1000000")
                .sla(ServiceLevels.freshness(Duration.ofHours(4)))
                .access(AccessPolicy.consumers("marketing").hidden())
                .classified(Classification.PUBLIC)
                .retention(Retention.atMost(Period.ofYears(1)))
                .output(OutputPort.delta("hourly").partitionedBy("segment"))
                .output(OutputPort.of("daily", "iceberg").version("7.0.0").at("prod", "sales/daily"))
                .schedule("0 * * * *")
                .transformation("select 1")
                .build();
    }
}
