package io.meshsdk.core.documents.stored;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A product of every part the stored form had in its first days; its bytes are checked in and never change. What the model
 * gets later has samples of its own.
 */
public final class FirstSample {
    private FirstSample() {}

    /** Returns the product. */
    public static DataProduct product() {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .status(Lifecycle.BETA)
                .archetype(Archetype.CONSUMER_ALIGNED)
                .description(ProductDescription.empty()
                        .text("text")
                        .purpose("purpose")
                        .usage("usage")
                        .limitations("limitations")
                        .tags("tag", "tag2")
                        .terms("term")
                        .synonyms("synonym"))
                .team(Team.none()
                        .productOwner("p")
                        .technicalLead("l")
                        .dataSteward("d")
                        .support("s"))
                .input(InputPort.product("sales.customers"))
                .input(InputPort.product("crm.leads", "daily"))
                .input(InputPort.jdbc("erp", "orders"))
                .input(InputPort.files("drop", "in/"))
                .schedule("0 * * * *")
                .transformation("select 1")
                .contract(contract())
                .output(OutputPort.of("daily", "iceberg")
                        .version("3.0.0")
                        .status(Lifecycle.DEPRECATED)
                        .partitionedBy("day")
                        .at("prod", "sales/daily"))
                .output(OutputPort.delta("hourly")
                        .contract(contract()
                                .id("other")
                                .version(SemanticVersion.of(9, 0, 0))
                                .retention(Retention.atLeast(Period.ofDays(3)))))
                .build();
    }

    static DataContract contract() {
        return DataContract.of(schema().named("object"))
                .id("contract")
                .version(SemanticVersion.of(1, 2, 3))
                .status(Lifecycle.DRAFT)
                .expect(expectations())
                .sla(
                        ServiceLevels.freshness(Duration.ofHours(4)),
                        ServiceLevels.freshness(Duration.ofHours(5)),
                        ServiceLevels.completeness(0.9),
                        ServiceLevels.completeness(0.8),
                        ServiceLevels.accuracy(0.7),
                        ServiceLevels.accuracy(0.6),
                        ServiceLevels.availability(0.999),
                        ServiceLevels.availability(0.99),
                        ServiceLevels.latency(50, Duration.ofMillis(20)),
                        ServiceLevels.latency(99, Duration.ofMillis(200)))
                .access(AccessPolicy.consumers("marketing").roles("analyst").hidden())
                .classified(Classification.PUBLIC)
                .retention(new Retention(Optional.of(Period.ofDays(1)), Optional.of(Period.ofYears(1))));
    }

    static Schema schema() {
        return Schema.of(Stream.of(
                        Stream.of(
                                Field.int64("id").primaryKey(),
                                Field.string("email")
                                        .required()
                                        .pii("email")
                                        .taxonomy("A.B")
                                        .classified(Classification.RESTRICTED)
                                        .masked(Mask.email())
                                        .describedAs("words")
                                        .synonyms("mail")
                                        .examples("a@example.com")
                                        .tagged("contact"),
                                Field.string("name").masked(Mask.partial(1, 2)),
                                Field.string("city").masked(Mask.partial(3, 4)),
                                Field.string("street").masked(Mask.redacted()),
                                Field.binary("photo").masked(Mask.nullified()),
                                Field.decimal("price", 10, 2),
                                Field.decimal("tax", 12, 4),
                                Field.struct("nested", Field.string("a").describedAs("inside")),
                                Field.struct("nested2", Field.date("b"))),
                        Stream.of("byte", "short", "integer", "float", "double", "timestamp", "timestamp_ntz", "time")
                                .map(type -> Field.of("f_" + type, DataTypes.parse(type))),
                        Stream.of(
                                Field.date("day"),
                                Field.bool("flag"),
                                Field.of("list1", DataTypes.parse("array<string>")),
                                Field.of("list2", DataTypes.parse("array<long>")),
                                Field.of("map1", DataTypes.parse("map<string, long>")),
                                Field.of("map2", DataTypes.parse("map<date, boolean>"))))
                .flatMap(fields -> fields)
                .toList());
    }

    static List<Expectation> expectations() {
        return List.of(
                Expectations.notNull("id")
                        .named("mine")
                        .severity(Severity.INFO)
                        .dimension(Dimension.ACCURACY)
                        .weight(2.5)
                        .scope(Scope.TABLE),
                Expectations.notNull("email"),
                Expectations.completeness("email", 0.5),
                Expectations.completeness("name", 0.25),
                Expectations.unique("email", "name"),
                Expectations.unique("name"),
                Expectations.between("id", 1, 2),
                Expectations.atLeast("id", 3),
                Expectations.between("price", new BigDecimal("0.5"), new BigDecimal("1.5")),
                Expectations.between("f_double", 0.1, 0.2),
                Expectations.between("day", LocalDate.EPOCH, LocalDate.MAX),
                Expectations.between("f_timestamp", Instant.EPOCH, Instant.MAX),
                Expectations.atMost("name", "zz"),
                Expectations.oneOf("name", "a", "b"),
                Expectations.oneOf("city", "c"),
                Expectations.matches("name", "a+"),
                Expectations.matches("city", "b+"),
                Expectations.format("email", ValueFormat.EMAIL),
                Expectations.format("city", ValueFormat.URL),
                Expectations.rowCount(1),
                Expectation.of(new ShapeCheck.RowCount(2, OptionalLong.of(3))),
                Expectations.freshness("day", Duration.ofDays(1)),
                Expectations.freshness("f_timestamp", Duration.ofDays(2)),
                Expectations.schemaConformance());
    }
}
