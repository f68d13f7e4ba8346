package io.meshsdk.core.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.core.compatibility.change.Bump;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompatibilityTest {
    @Nested
    final class Fields {
        @Test
        void between_equalProducts_findsNothing() {
            CompatibilityReport report = between(same -> same);

            assertThat(report.changes()).isEmpty();
            assertThat(report.requiredBump()).isEqualTo(Bump.NONE);
            assertThat(report.isAllowed()).isTrue();
        }

        @Test
        void between_aRemovedField_breaksReaders() {
            assertOne(
                    schema(Field.int64("id").primaryKey(), Field.decimal("amount", 10, 2)),
                    ChangeKind.FIELD_REMOVED,
                    Bump.MAJOR,
                    "outputs[default].schema.email");
        }

        @Test
        void between_anAddedField_isMinor() {
            assertOne(and(Field.bool("paid")), ChangeKind.FIELD_ADDED, Bump.MINOR, "outputs[default].schema.paid");
        }

        @Test
        void between_anAddedRequiredField_saysThatEarlierRowsHoldNull() {
            Change change = assertOne(
                    and(Field.bool("paid").required()),
                    ChangeKind.FIELD_ADDED,
                    Bump.MINOR,
                    "outputs[default].schema.paid");

            assertThat(change.sentence()).contains("earlier publications hold null");
        }

        @Test
        void between_aFieldOfAnotherNameInItsPlace_suspectsARename() {
            Change change = assertOne(
                    schema(Field.int64("id").primaryKey(), Field.string("mail"), Field.decimal("amount", 10, 2)),
                    ChangeKind.FIELD_RENAMED,
                    Bump.MAJOR,
                    "outputs[default].schema.email");

            assertThat(change.sentence()).contains("'email'", "'mail'");
        }

        @Test
        void between_aFieldInOtherLetters_suspectsARename() {
            assertOne(
                    schema(
                            Field.bool("paid"),
                            Field.int64("id").primaryKey(),
                            Field.decimal("amount", 10, 2),
                            Field.string("e_mail")),
                    List.of(ChangeKind.FIELD_RENAMED, ChangeKind.FIELD_ADDED));
        }

        @Test
        void between_aFieldOfAnotherTypeInItsPlace_isRemovedAndAdded() {
            assertOne(
                    schema(Field.int64("id").primaryKey(), Field.int64("mail"), Field.decimal("amount", 10, 2)),
                    List.of(ChangeKind.FIELD_REMOVED, ChangeKind.FIELD_ADDED));
        }

        @Test
        void between_requiredLoosened_hurtsReaders() {
            DataProduct before = product(schema(Field.string("a").required())).build();
            DataProduct after = product(schema(Field.string("a"))).build();

            assertThat(Compatibility.between(before, after, "default").changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.REQUIRED_LOOSENED))
                    .satisfies(change -> assertThat(change.isBreaking()).isTrue());
            assertThat(Compatibility.between(after, before, "default").changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.REQUIRED_TIGHTENED))
                    .satisfies(change -> assertThat(change.isBreaking()).isFalse());
        }

        @Test
        void between_anotherPrimaryKey_breaksReaders() {
            assertOne(
                    schema(Field.int64("id").required(), Field.string("email"), Field.decimal("amount", 10, 2)),
                    ChangeKind.KEY_CHANGED,
                    Bump.MAJOR,
                    "outputs[default].schema.primaryKey");
        }

        @Test
        void between_aFirstPrimaryKey_isMinor() {
            DataProduct before = product(schema(Field.string("a").required())).build();
            DataProduct after = product(schema(Field.string("a").primaryKey())).build();

            assertThat(kinds(Compatibility.between(before, after, "default"))).containsExactly(ChangeKind.KEY_ADDED);
        }

        @Test
        void between_aFieldInsideListsAndStructs_isFoundByItsPath() {
            DataProduct before = product(
                            schema(Field.list("lines", new StructType(List.of(Field.int32("n"), Field.string("sku"))))))
                    .build();
            DataProduct after = product(schema(Field.list("lines", new StructType(List.of(Field.int64("n"))))))
                    .build();

            assertThat(Compatibility.between(before, after, "default").changes())
                    .extracting(Change::path, Change::kind)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "outputs[default].schema.lines.element.n", ChangeKind.TYPE_WIDENED),
                            org.assertj.core.groups.Tuple.tuple(
                                    "outputs[default].schema.lines.element.sku", ChangeKind.FIELD_REMOVED));
        }

        @Test
        void between_masks_saysWhatConsumersSee() {
            DataProduct clear = product(schema(Field.string("email"))).build();
            DataProduct masked =
                    product(schema(Field.string("email").masked(Mask.email()))).build();

            assertThat(kinds(Compatibility.between(masked, clear, "default"))).containsExactly(ChangeKind.MASK_DROPPED);
            assertThat(kinds(Compatibility.between(clear, masked, "default")))
                    .containsExactly(ChangeKind.MASK_TIGHTENED);
        }

        @Test
        void between_aStricterMask_closesALeakWithinTheMajor() {
            DataProduct loose = masked(Mask.partial(2, 2));

            assertThat(kinds(Compatibility.between(loose, masked(Mask.partial(1, 2)), "default")))
                    .containsExactly(ChangeKind.MASK_CHANGED);
            assertThat(kinds(Compatibility.between(loose, masked(Mask.redacted()), "default")))
                    .containsExactly(ChangeKind.MASK_TIGHTENED);
            assertThat(kinds(Compatibility.between(loose, masked(Mask.partial(1, 3)), "default")))
                    .containsExactly(ChangeKind.MASK_CHANGED);
            assertThat(kinds(Compatibility.between(masked(Mask.nullified()), masked(Mask.redacted()), "default")))
                    .containsExactly(ChangeKind.MASK_CHANGED);
        }

        private static DataProduct masked(Mask mask) {
            return product(schema(Field.string("email").masked(mask))).build();
        }

        @Test
        void between_anotherDescription_isAPatch() {
            assertOne(
                    schema(
                            Field.int64("id").primaryKey().describedAs("The number of the order"),
                            Field.string("email"),
                            Field.decimal("amount", 10, 2)),
                    ChangeKind.REWORDED,
                    Bump.PATCH,
                    "outputs[default].schema.id.description");
        }
    }

    @Nested
    final class Types {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "byte|short",
                    "byte|long",
                    "short|integer",
                    "integer|long",
                    "integer|double",
                    "float|double",
                    "byte|decimal(10,0)",
                    "integer|decimal(12,2)",
                    "long|decimal(20,0)",
                    "long|decimal(38,18)",
                    "decimal(10,2)|decimal(12,2)",
                    "decimal(10,2)|decimal(12,4)",
                    "date|timestamp_ntz"
                })
        void between_aTypeThatHoldsMore_isWideningOneWay(String narrow, String wide) {
            assertThat(kinds(retype(narrow, wide))).containsExactly(ChangeKind.TYPE_WIDENED);
            assertThat(retype(narrow, wide).requiredBump()).isEqualTo(Bump.MINOR);
            assertThat(kinds(retype(wide, narrow))).containsExactly(ChangeKind.TYPE_CHANGED);
            assertThat(retype(wide, narrow).requiredBump()).isEqualTo(Bump.MAJOR);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "long|double",
                    "integer|float",
                    "integer|decimal(9,0)",
                    "long|decimal(19,0)",
                    "string|long",
                    "decimal(10,2)|decimal(10,3)",
                    "decimal(10,2)|double",
                    "timestamp|timestamp_ntz",
                    "date|timestamp",
                    "string|array<string>",
                    "string|binary"
                })
        void between_aTypeThatHoldsOtherValues_breaksBothWays(String one, String other) {
            assertThat(kinds(retype(one, other))).containsExactly(ChangeKind.TYPE_CHANGED);
            assertThat(kinds(retype(other, one))).containsExactly(ChangeKind.TYPE_CHANGED);
        }

        private CompatibilityReport retype(String from, String to) {
            return Compatibility.between(of(from), of(to), "default");
        }

        private DataProduct of(String type) {
            return product(schema(Field.list("a", new ListType(io.meshsdk.schema.DataTypes.parse(type)))))
                    .build();
        }
    }

    @Nested
    final class Promises {
        @Test
        void between_otherPartitions_breaksReaders() {
            CompatibilityReport report = between(
                    product -> product.outputs(OutputPort.delta("default").partitionedBy("email")));

            assertThat(kinds(report)).containsExactly(ChangeKind.PARTITIONS_CHANGED);
            assertThat(report.requiredBump()).isEqualTo(Bump.MAJOR);
        }

        @Test
        void between_anotherFormat_breaksReaders() {
            assertThat(kinds(between(product -> product.outputs(OutputPort.of("default", "iceberg")))))
                    .containsExactly(ChangeKind.FORMAT_CHANGED);
        }

        @Test
        void between_consumers_losesAndWins() {
            CompatibilityReport report = between(product -> product.access(
                    AccessPolicy.consumers("marketing", "finance").roles("auditor")));

            assertThat(kinds(report)).containsExactly(ChangeKind.CONSUMERS_ADDED, ChangeKind.CONSUMERS_ADDED);
            assertThat(report.requiredBump()).isEqualTo(Bump.MINOR);
            CompatibilityReport less = between(product -> product.access(AccessPolicy.ownersOnly()));
            assertThat(kinds(less)).containsExactly(ChangeKind.CONSUMERS_REMOVED);
            assertThat(less.breaking().get(0).sentence()).contains("[marketing]");
        }

        @Test
        void between_classification_isRaisedOrLowered() {
            assertThat(kinds(between(product -> product.classified(Classification.RESTRICTED))))
                    .containsExactly(ChangeKind.CLASSIFICATION_RAISED);
            assertThat(kinds(between(product -> product.classified(Classification.PUBLIC))))
                    .containsExactly(ChangeKind.CLASSIFICATION_LOWERED);
        }

        @Test
        void between_serviceLevels_comparesStrictness() {
            DataProduct hourly = product(base())
                    .sla(ServiceLevels.freshness(Duration.ofHours(1)), ServiceLevels.completeness(0.9))
                    .build();
            DataProduct daily = product(base())
                    .sla(ServiceLevels.freshness(Duration.ofDays(1)), ServiceLevels.completeness(0.9))
                    .build();

            assertThat(kinds(Compatibility.between(hourly, daily, "default")))
                    .containsExactly(ChangeKind.SERVICE_LEVEL_LOOSENED);
            assertThat(kinds(Compatibility.between(daily, hourly, "default")))
                    .containsExactly(ChangeKind.SERVICE_LEVEL_TIGHTENED);
        }

        @Test
        void between_expectations_removedBreakAndAddedDoNot() {
            DataProduct with =
                    product(base()).expect(Expectations.notNull("email")).build();
            DataProduct without = product(base()).build();

            assertThat(kinds(Compatibility.between(with, without, "default")))
                    .containsExactly(ChangeKind.EXPECTATION_REMOVED);
            assertThat(kinds(Compatibility.between(without, with, "default")))
                    .containsExactly(ChangeKind.EXPECTATION_ADDED);
        }

        @Test
        void between_aPortThatIsGone_breaksReaders() {
            DataProduct two = product(base())
                    .output(OutputPort.delta("daily"))
                    .output(OutputPort.delta("hourly"))
                    .build();
            DataProduct one = product(base()).output(OutputPort.delta("daily")).build();

            assertThat(kinds(Compatibility.between(two, one, "hourly"))).containsExactly(ChangeKind.PORT_REMOVED);
            assertThat(kinds(Compatibility.between(one, two, "hourly"))).containsExactly(ChangeKind.PORT_ADDED);
            assertThatThrownBy(() -> Compatibility.between(one, two, "weekly"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("weekly", "sales.orders");
        }
    }

    @Nested
    final class Versions {
        @Test
        void versionFinding_aChangeUnderOneVersion_namesTheLowestThatWillDo() {
            CompatibilityReport report = Compatibility.between(
                    product(base()).build(), product(and(Field.bool("paid"))).build(), "default");

            assertThat(report.isAllowed()).isFalse();
            assertThat(report.versionFinding()).hasValueSatisfying(finding -> {
                assertThat(finding.kind()).isEqualTo(ChangeKind.VERSION_NOT_RAISED);
                assertThat(finding.remedy()).isEqualTo("Set the version to 1.1.0 or higher");
            });
        }

        @Test
        void versionFinding_aLowerVersion_isFoundWithoutAnyChange() {
            CompatibilityReport report = Compatibility.between(
                    product(base()).build(), product(base()).version("0.9.0").build(), "default");

            assertThat(report.changes()).isEmpty();
            assertThat(report.versionFinding()).hasValueSatisfying(finding -> {
                assertThat(finding.kind()).isEqualTo(ChangeKind.VERSION_WENT_BACK);
                assertThat(finding.remedy()).isEqualTo("Set the version to 1.0.0 or higher");
            });
        }

        @Test
        void versionOf_aContractWithAVersionOfItsOwn_isThat() {
            OutputPort port = product(base()).build().output();

            assertThat(Compatibility.versionOf(port)).isEqualTo(SemanticVersion.of(1, 0, 0));
            assertThat(Compatibility.versionOf(port.contract(port.contract().version(SemanticVersion.of(7, 0, 0)))))
                    .isEqualTo(SemanticVersion.of(7, 0, 0));
        }

        @Test
        void versionFinding_aBreakingChangeUnderTheNextMajor_isAllowed() {
            CompatibilityReport report = Compatibility.between(
                    product(base()).build(),
                    product(schema(Field.int64("id"))).version("2.0.0").build(),
                    "default");

            assertThat(report.requiredBump()).isEqualTo(Bump.MAJOR);
            assertThat(report.versionFinding()).isEmpty();
        }
    }

    private static Change assertOne(Schema next, ChangeKind kind, Bump bump, String path) {
        CompatibilityReport report = between(product -> product.schema(next));

        assertThat(report.changes()).hasSize(1);
        Change change = report.changes().get(0);
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.bump()).isEqualTo(bump);
        assertThat(change.path()).isEqualTo(path);
        return change;
    }

    private static void assertOne(Schema next, List<ChangeKind> kinds) {
        assertThat(kinds(between(product -> product.schema(next)))).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static CompatibilityReport between(UnaryOperator<DataProductBuilder> edit) {
        DataProduct published =
                product(base()).access(AccessPolicy.consumers("marketing")).build();
        return Compatibility.between(
                published, edit.apply(published.toBuilder()).build(), "default");
    }

    private static List<ChangeKind> kinds(CompatibilityReport report) {
        return report.changes().stream().map(Change::kind).toList();
    }

    private static DataProductBuilder product(Schema schema) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales-team")
                .schema(schema);
    }

    private static Schema base() {
        return schema(Field.int64("id").primaryKey(), Field.string("email"), Field.decimal("amount", 10, 2));
    }

    private static Schema and(Field more) {
        return base().and(List.of(more));
    }

    private static Schema schema(Field... fields) {
        return Schema.of(fields);
    }
}
