package io.meshsdk.core.compatibility;

import static java.util.Optional.empty;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.FileProtection;
import io.meshsdk.InputPort;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.PortDetails;
import io.meshsdk.ProductDescription;
import io.meshsdk.ProductDetails;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.ServiceLevel.Agreed;
import io.meshsdk.contract.ServiceLevel.Terms;
import io.meshsdk.contract.ServiceLevels;
import io.meshsdk.contract.Team;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.AuthoritativeDefinition;
import io.meshsdk.metadata.ChangelogEntry;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.metadata.Endpoint;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.InputContract;
import io.meshsdk.metadata.ManagementPort;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Price;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Sbom;
import io.meshsdk.metadata.Server;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.metadata.TeamMember;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Dimension;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.RuleDetails;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Physical;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One difference for each accessor of the model, with what it is judged to be in either direction. */
final class ChangeCases {
    private static final String WORDS = "REWORDED NOBODY PATCH";
    private static final String TIGHTER = "ACCESS_TIGHTENED READERS MAJOR";
    private static final String LOOSER = "ACCESS_LOOSENED NOBODY MINOR";
    private static final String APPROVAL = "APPROVAL_CHANGED NOBODY MINOR";
    private static final Annotations NOTES = Annotations.none();

    private final List<ChangeCase> cases = new ArrayList<>();

    private ChangeCases() {}

    static List<ChangeCase> all() {
        ChangeCases all = new ChangeCases();
        all.fields();
        all.types();
        all.values();
        all.schemas();
        all.checks();
        all.rules();
        all.expectations();
        all.levels();
        all.handling();
        all.places();
        all.papers();
        all.ports();
        all.products();
        return all.cases;
    }

    /** A difference, named by the accessor that tells it, and the judgements: kind, who is hurt, bump. */
    record ChangeCase(String accessor, Object before, Object after, List<String> judgements) {
        CompatibilityReport report() {
            return before instanceof DataProduct one && after instanceof DataProduct next
                    ? Compatibility.between(one, next)
                    : Compatibility.between(((Holder) before).port(), ((Holder) after).port());
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(accessor, judgements);
        }
    }

    /** A product of which the port is compared. */
    record Holder(DataProduct product, OutputPort port) {
        /** Holds the only port of a product. */
        Holder(DataProduct product) {
            this(product, product.output());
        }
    }

    private void fields() {
        field(
                "Field.isRequired",
                f -> f,
                Field::required,
                "REQUIRED_TIGHTENED WRITERS MINOR",
                "REQUIRED_LOOSENED READERS MAJOR");
        field("Field.isUnique", f -> f, Field::unique, "UNIQUE_ADDED WRITERS MINOR", "UNIQUE_REMOVED READERS MAJOR");
        field(
                "Field.isPrimaryKey",
                Field::required,
                Field::primaryKey,
                "KEY_ADDED WRITERS MINOR",
                "KEY_CHANGED BOTH MAJOR");
        contract(
                "Field.primaryKeyPosition",
                over(Field.string("a").primaryKey(1), Field.string("b").primaryKey(2)),
                over(Field.string("a").primaryKey(2), Field.string("b").primaryKey(1)),
                "KEY_CHANGED BOTH MAJOR",
                "KEY_CHANGED BOTH MAJOR");
        field(
                "Field.partitionPosition",
                f -> f,
                f -> f.partitioned(1),
                "PARTITIONS_CHANGED READERS MAJOR",
                "PARTITIONS_CHANGED READERS MAJOR");
        field("Field.isDeprecated", f -> f, Field::deprecated, "DEPRECATED NOBODY MINOR", "REVIVED NOBODY MINOR");
        field(
                "Field.isCritical",
                f -> f,
                Field::critical,
                "CRITICALITY_RAISED WRITERS MINOR",
                "CRITICALITY_LOWERED READERS MAJOR");
        field("Field.pii", f -> f, f -> f.pii("email"), "PII_MARKED NOBODY MINOR", "PII_DROPPED WRITERS MAJOR");
        field(
                "Field.pii",
                f -> f.pii("name"),
                f -> f.pii("email"),
                "PII_CHANGED READERS MAJOR",
                "PII_CHANGED READERS MAJOR");
        field(
                "Field.taxonomy",
                f -> f,
                f -> f.taxonomy("A.B"),
                "TAXONOMY_CHANGED NOBODY MINOR",
                "TAXONOMY_CHANGED NOBODY MINOR");
        field(
                "Field.declaredClassification",
                f -> f,
                f -> f.classified(Classification.RESTRICTED),
                "CLASSIFICATION_RAISED READERS MAJOR",
                "CLASSIFICATION_LOWERED WRITERS MAJOR");
        field("Field.declaredClassification", f -> f, f -> f.classified(Classification.INTERNAL), WORDS, WORDS);
        field(
                "Field.mask",
                f -> f,
                f -> f.masked(Mask.redacted()),
                "MASK_TIGHTENED READERS MINOR",
                "MASK_DROPPED WRITERS MAJOR");
        field(
                "Partial.first",
                f -> f.masked(Mask.partial(1, 2)),
                f -> f.masked(Mask.partial(2, 2)),
                "MASK_CHANGED READERS MAJOR",
                "MASK_CHANGED READERS MAJOR");
        field(
                "Partial.last",
                f -> f.masked(Mask.partial(1, 2)),
                f -> f.masked(Mask.partial(1, 1)),
                "MASK_CHANGED READERS MAJOR",
                "MASK_CHANGED READERS MAJOR");
        field(
                "Field.isQuasiIdentifier",
                f -> f,
                Field::quasiIdentifier,
                "QUASI_IDENTIFIER_MARKED NOBODY MINOR",
                "QUASI_IDENTIFIER_DROPPED WRITERS MAJOR");
        masks();
        field(
                "Physical.name",
                f -> f,
                f -> f.physicalName("A_"),
                "PHYSICAL_CHANGED READERS MAJOR",
                "PHYSICAL_CHANGED READERS MAJOR");
        field("Physical.name", f -> f, f -> f.physicalName("a"), WORDS, WORDS);
        field(
                "Physical.type",
                f -> f,
                f -> f.physicalType("varchar(18)"),
                "PHYSICAL_ADDED NOBODY MINOR",
                "PHYSICAL_CHANGED READERS MAJOR");
        field(
                "Physical.encryptedName",
                f -> f,
                f -> f.physical(new Physical(empty(), empty(), Optional.of("x"))),
                "PHYSICAL_ADDED NOBODY MINOR",
                "PHYSICAL_CHANGED READERS MAJOR");
        field(
                "Field.physical",
                f -> f.physicalType("text"),
                f -> f.physicalType("varchar(18)"),
                "PHYSICAL_CHANGED READERS MAJOR",
                "PHYSICAL_CHANGED READERS MAJOR");
        field(
                "Field.semanticType",
                f -> f,
                f -> f.semanticType("measure"),
                "MEANING_ADDED NOBODY MINOR",
                "MEANING_CHANGED READERS MAJOR");
        field(
                "Field.relationships",
                f -> f,
                f -> f.relatedTo(Relationship.to("c.id")),
                "RELATIONSHIP_ADDED WRITERS MINOR",
                "RELATIONSHIP_REMOVED READERS MAJOR");
        String both = "RELATIONSHIP_ADDED WRITERS MINOR, RELATIONSHIP_REMOVED READERS MAJOR";
        relation("Relationship.to", new Relationship(empty(), List.of(), List.of("c.no"), NOTES), both);
        relation("Relationship.from", new Relationship(empty(), List.of("a"), List.of("c.id"), NOTES), both);
        relation("Relationship.type", new Relationship(Optional.of("other"), List.of(), List.of("c.id"), NOTES), both);
        relation(
                "Relationship.type",
                new Relationship(Optional.of("foreignKey"), List.of(), List.of("c.id"), NOTES),
                WORDS);
        relation(
                "Relationship.annotations",
                new Relationship(empty(), List.of(), List.of("c.id"), NOTES.tags("t")),
                WORDS);
        field(
                "Field.derivation",
                f -> f,
                f -> f.derived(new Derivation(List.of("s"), empty(), empty())),
                "DERIVATION_CHANGED NOBODY MINOR",
                "DERIVATION_CHANGED NOBODY MINOR");
        field(
                "Derivation.sourceObjects",
                f -> f.derived(new Derivation(List.of("r"), empty(), empty())),
                f -> f.derived(new Derivation(List.of("s"), empty(), empty())),
                "DERIVATION_CHANGED NOBODY MINOR",
                "DERIVATION_CHANGED NOBODY MINOR");
        field(
                "Derivation.logic",
                f -> f,
                f -> f.derived(new Derivation(List.of(), Optional.of("a + b"), empty())),
                "DERIVATION_CHANGED NOBODY MINOR",
                "DERIVATION_CHANGED NOBODY MINOR");
        field(
                "Derivation.description",
                f -> f,
                f -> f.derived(new Derivation(List.of(), empty(), Optional.of("w"))),
                WORDS,
                WORDS);
        field("Field.description", f -> f, f -> f.describedAs("w"), WORDS, WORDS);
        field("Field.businessName", f -> f, f -> f.businessName("w"), WORDS, WORDS);
        field("Field.synonymEntries", f -> f, f -> f.synonyms("w"), WORDS, WORDS);
        field("Field.exampleValues", f -> f, f -> f.examples("w"), WORDS, WORDS);
        field("Field.annotations", f -> f, f -> f.tagged("w"), WORDS, WORDS);
        field("Annotations.id", f -> f, f -> f.annotated(NOTES.id("w")), WORDS, WORDS);
        field("Annotations.tags", f -> f, f -> f.annotated(NOTES.tags("w")), WORDS, WORDS);
        field(
                "Annotations.customProperties",
                f -> f,
                f -> f.annotated(NOTES.with(CustomProperty.of("a", "b"))),
                WORDS,
                WORDS);
        field(
                "Annotations.authoritativeDefinitions",
                f -> f,
                f -> f.annotated(NOTES.with(AuthoritativeDefinition.of("a", "b"))),
                WORDS,
                WORDS);
        field("Annotations.others", f -> f, f -> f.annotated(NOTES.others(Map.of("x", Value.of("y")))), WORDS, WORDS);
        contract(
                "Field.name",
                over(Field.string("a")),
                over(Field.string("b")),
                "FIELD_RENAMED READERS MAJOR",
                "FIELD_RENAMED READERS MAJOR");
        contract(
                "Field.name",
                over(Field.string("a").required()),
                over(Field.string("b").required()),
                "FIELD_RENAMED BOTH MAJOR",
                "FIELD_RENAMED BOTH MAJOR");
    }

    private void relation(String accessor, Relationship other, String judgement) {
        field(accessor, f -> f.relatedTo(Relationship.to("c.id")), f -> f.relatedTo(other), judgement, judgement);
    }

    private void types() {
        contract(
                "Schema.fields",
                over(Field.string("a")),
                over(Field.string("a"), Field.bool("b")),
                "FIELD_ADDED NOBODY MINOR",
                "FIELD_REMOVED READERS MAJOR");
        contract(
                "Schema.fields",
                over(Field.string("a")),
                over(Field.string("a"), Field.bool("b").required()),
                "FIELD_ADDED WRITERS MINOR",
                "FIELD_REMOVED READERS MAJOR");
        contract(
                "Schema.fields",
                over(Field.string("a"), Field.bool("b")),
                over(Field.bool("b"), Field.string("a")),
                WORDS,
                WORDS);
        type("Field.type", "integer", "long", "TYPE_WIDENED READERS MINOR", "TYPE_CHANGED WRITERS MAJOR");
        type("Field.type", "string", "long", "TYPE_CHANGED BOTH MAJOR", "TYPE_CHANGED BOTH MAJOR");
        type(
                "DecimalType.precision",
                "decimal(10,2)",
                "decimal(12,2)",
                "TYPE_WIDENED READERS MINOR",
                "TYPE_CHANGED WRITERS MAJOR");
        type(
                "DecimalType.scale",
                "decimal(10,2)",
                "decimal(10,3)",
                "TYPE_CHANGED BOTH MAJOR",
                "TYPE_CHANGED BOTH MAJOR");
        type(
                "ListType.element",
                "array<integer>",
                "array<long>",
                "TYPE_WIDENED READERS MINOR",
                "TYPE_CHANGED WRITERS MAJOR");
        type(
                "MapType.key",
                "map<integer, string>",
                "map<long, string>",
                "TYPE_WIDENED READERS MINOR",
                "TYPE_CHANGED WRITERS MAJOR");
        type(
                "MapType.value",
                "map<string, integer>",
                "map<string, boolean>",
                "TYPE_CHANGED BOTH MAJOR",
                "TYPE_CHANGED BOTH MAJOR");
        contract(
                "StructType.fields",
                over(Field.struct("s", Field.string("a"))),
                over(Field.struct("s", Field.string("a"), Field.bool("b"))),
                "FIELD_ADDED NOBODY MINOR",
                "FIELD_REMOVED READERS MAJOR");
        contract(
                "StructType.fields",
                over(Field.struct("s", Field.string("a"))),
                over(Field.struct("s", Field.string("a").required())),
                "REQUIRED_TIGHTENED WRITERS MINOR",
                "REQUIRED_LOOSENED READERS MAJOR");
        contract(
                "StructType.fields",
                over(Field.struct("s", Field.string("a"))),
                over(Field.struct("s", Field.string("a").describedAs("w"))),
                WORDS,
                WORDS);
    }

    private void type(String accessor, String before, String after, String judgement, String back) {
        contract(
                accessor,
                over(Field.of("a", DataTypes.parse(before))),
                over(Field.of("a", DataTypes.parse(after))),
                judgement,
                back);
    }

    private void values() {
        for (String low : List.of("minimum", "exclusiveMinimum", "minLength", "minItems")) {
            option(
                    low,
                    Value.of(3),
                    Value.of(4),
                    "CONSTRAINT_TIGHTENED WRITERS MINOR",
                    "CONSTRAINT_LOOSENED READERS MAJOR");
        }
        for (String high : List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems")) {
            option(
                    high,
                    Value.of(3),
                    Value.of(4),
                    "CONSTRAINT_LOOSENED READERS MAJOR",
                    "CONSTRAINT_TIGHTENED WRITERS MINOR");
        }
        option(
                "multipleOf",
                Value.of(3),
                Value.of(6),
                "CONSTRAINT_TIGHTENED WRITERS MINOR",
                "CONSTRAINT_LOOSENED READERS MAJOR");
        option(
                "multipleOf",
                Value.of(3),
                Value.of(5),
                "CONSTRAINT_CHANGED BOTH MAJOR",
                "CONSTRAINT_CHANGED BOTH MAJOR");
        option(
                "minimum",
                Value.of("2026-01-01"),
                Value.of("2026-02-01"),
                "CONSTRAINT_TIGHTENED WRITERS MINOR",
                "CONSTRAINT_LOOSENED READERS MAJOR");
        option(
                "uniqueItems",
                Value.of(false),
                Value.of(true),
                "CONSTRAINT_TIGHTENED WRITERS MINOR",
                "CONSTRAINT_LOOSENED READERS MAJOR");
        option(
                "pattern",
                Value.of("a"),
                Value.of("b"),
                "CONSTRAINT_CHANGED BOTH MAJOR",
                "CONSTRAINT_CHANGED BOTH MAJOR");
        option(
                "format",
                Value.of("uuid"),
                Value.of("email"),
                "CONSTRAINT_CHANGED BOTH MAJOR",
                "CONSTRAINT_CHANGED BOTH MAJOR");
        option(
                "timezone",
                Value.of("UTC"),
                Value.of("CET"),
                "CONSTRAINT_CHANGED BOTH MAJOR",
                "CONSTRAINT_CHANGED BOTH MAJOR");
        option("minimum", Value.of(new BigDecimal("1.2")), Value.of(new BigDecimal("1.20")), WORDS, WORDS);
        field(
                "Field.options",
                f -> f,
                f -> f.option("pattern", Value.of("a")),
                "CONSTRAINT_TIGHTENED WRITERS MINOR",
                "CONSTRAINT_LOOSENED READERS MAJOR");
        field(
                "Field.accepted",
                f -> f,
                f -> f.accepts(value("x")),
                "CONSTRAINT_TIGHTENED WRITERS MINOR",
                "CONSTRAINT_LOOSENED READERS MAJOR");
        field(
                "EnumValue.value",
                f -> f.accepts(value("x")),
                f -> f.accepts(value("x"), value("y")),
                "VALUES_ADDED READERS MAJOR",
                "VALUES_REMOVED WRITERS MINOR");
        field(
                "EnumValue.value",
                f -> f.accepts(value("x")),
                f -> f.accepts(value("y")),
                "VALUES_ADDED READERS MAJOR, VALUES_REMOVED WRITERS MINOR",
                "VALUES_ADDED READERS MAJOR, VALUES_REMOVED WRITERS MINOR");
        field(
                "EnumValue.label",
                f -> f.accepts(value("x")),
                f -> f.accepts(new EnumValue(Value.of("x"), Optional.of("l"), empty(), NOTES)),
                WORDS,
                WORDS);
        field(
                "EnumValue.description",
                f -> f.accepts(value("x")),
                f -> f.accepts(new EnumValue(Value.of("x"), empty(), Optional.of("l"), NOTES)),
                WORDS,
                WORDS);
        field(
                "EnumValue.annotations",
                f -> f.accepts(value("x")),
                f -> f.accepts(new EnumValue(Value.of("x"), empty(), empty(), NOTES.tags("t"))),
                WORDS,
                WORDS);
    }

    private static EnumValue value(String text) {
        return EnumValue.of(Value.of(text));
    }

    private void option(String key, Value before, Value after, String judgement, String back) {
        field("Field.options", f -> f.option(key, before), f -> f.option(key, after), judgement, back);
    }

    private void schemas() {
        schema("Schema.name", s -> s, s -> s.named("n"), WORDS, "OBJECT_RENAMED READERS MAJOR");
        schema(
                "Schema.name",
                s -> s.named("m"),
                s -> s.named("n"),
                "OBJECT_RENAMED READERS MAJOR",
                "OBJECT_RENAMED READERS MAJOR");
        contract(
                "DataContract.schemas",
                DataContract.of(object("m")),
                DataContract.of(object("m"), object("n")),
                "OBJECT_ADDED NOBODY MINOR",
                "OBJECT_REMOVED READERS MAJOR");
        contract(
                "DataContract.schemas",
                DataContract.of(object("m"), object("n")),
                DataContract.of(object("n"), object("m")),
                WORDS,
                WORDS);
        contract(
                "DataContract.schemas",
                DataContract.of(object("m"), object("n")),
                DataContract.of(object("m"), object("n").and(List.of(Field.bool("b")))),
                "FIELD_ADDED NOBODY MINOR",
                "FIELD_REMOVED READERS MAJOR");
        schema("Schema.isDeprecated", s -> s, Schema::deprecated, "DEPRECATED NOBODY MINOR", "REVIVED NOBODY MINOR");
        schema(
                "Schema.granularity",
                s -> s,
                s -> s.granularity("one row a day"),
                "MEANING_ADDED NOBODY MINOR",
                "MEANING_CHANGED READERS MAJOR");
        schema(
                "Schema.granularity",
                s -> s.granularity("one row an hour"),
                s -> s.granularity("one row a day"),
                "MEANING_CHANGED READERS MAJOR",
                "MEANING_CHANGED READERS MAJOR");
        schema(
                "Schema.physical",
                s -> s,
                s -> s.physical(new Physical(empty(), Optional.of("view"), empty())),
                "PHYSICAL_ADDED NOBODY MINOR",
                "PHYSICAL_CHANGED READERS MAJOR");
        schema(
                "Schema.relationships",
                s -> s,
                s -> s.relatedTo(new Relationship(empty(), List.of("a"), List.of("c.a"), NOTES)),
                "RELATIONSHIP_ADDED WRITERS MINOR",
                "RELATIONSHIP_REMOVED READERS MAJOR");
        schema("Schema.description", s -> s, s -> s.describedAs("w"), WORDS, WORDS);
        schema("Schema.businessName", s -> s, s -> s.businessName("w"), WORDS, WORDS);
        schema("Schema.synonymEntries", s -> s, s -> s.synonymEntries(List.of(Synonym.of("w"))), WORDS, WORDS);
        schema("Schema.context", s -> s, s -> s.context(context()), WORDS, WORDS);
        schema("Schema.annotations", s -> s, s -> s.annotated(NOTES.tags("t")), WORDS, WORDS);
    }

    private void checks() {
        String more = "THRESHOLD_TIGHTENED WRITERS MINOR";
        String less = "THRESHOLD_LOOSENED READERS MAJOR";
        String other = "EXPECTATION_CHANGED BOTH MAJOR";
        check(
                "Completeness.threshold",
                new NullCheck.Completeness("a", 0.9),
                new NullCheck.Completeness("a", 0.95),
                more,
                less);
        check("Range.low", range(1, 9), range(2, 9), more, less);
        check("Range.high", range(1, 9), range(1, 10), less, more);
        check("Range.high", range(1, 9), range(2, 10), other, other);
        check("Whole.value", range(1, 9), range(0, 9), less, more);
        check("Exact.value", decimals("0.5"), decimals("0.25"), less, more);
        check(
                "Floating.value",
                Expectations.between("a", 0.5, 1.0).check(),
                Expectations.between("a", 0.25, 1.0).check(),
                less,
                more);
        check(
                "Day.value",
                Expectations.between("a", java.time.LocalDate.EPOCH, java.time.LocalDate.MAX)
                        .check(),
                Expectations.between("a", java.time.LocalDate.EPOCH.plusDays(1), java.time.LocalDate.MAX)
                        .check(),
                more,
                less);
        check(
                "Moment.value",
                Expectations.between("a", Instant.EPOCH, Instant.MAX).check(),
                Expectations.between("a", Instant.EPOCH.plusSeconds(1), Instant.MAX)
                        .check(),
                more,
                less);
        check(
                "OneOf.values",
                Expectations.oneOf("a", "x").check(),
                Expectations.oneOf("a", "x", "y").check(),
                less,
                more);
        check(
                "Text.value",
                Expectations.oneOf("a", "x").check(),
                Expectations.oneOf("a", "y").check(),
                other,
                other);
        check("Matches.pattern", new ValueCheck.Matches("a", "x+"), new ValueCheck.Matches("a", "y+"), other, other);
        check(
                "HasFormat.format",
                new ValueCheck.HasFormat("a", ValueFormat.URL),
                new ValueCheck.HasFormat("a", ValueFormat.UUID),
                other,
                other);
        check(
                "RowCount.minimum",
                new ShapeCheck.RowCount(1, OptionalLong.empty()),
                new ShapeCheck.RowCount(2, OptionalLong.empty()),
                more,
                less);
        check(
                "RowCount.maximum",
                new ShapeCheck.RowCount(1, OptionalLong.empty()),
                new ShapeCheck.RowCount(1, OptionalLong.of(9)),
                more,
                less);
        check(
                "Freshness.maximumAge",
                new TimeCheck.Freshness("a", Duration.ofHours(1)),
                new TimeCheck.Freshness("a", Duration.ofHours(2)),
                less,
                more);
        check("Unique.columns", new KeyCheck.Unique(List.of("a")), new KeyCheck.Unique(List.of("a", "b")), less, more);
        check("Written.body", Check.Written.sql("1"), Check.Written.sql("2"), other, other);
        check(
                "Written.kind",
                new Check.Written(Check.Written.Kind.SQL, List.of(), Map.of()),
                new Check.Written(Check.Written.Kind.CUSTOM, List.of(), Map.of()),
                other,
                other);
        String replaced = "EXPECTATION_ADDED WRITERS MINOR, EXPECTATION_REMOVED READERS MAJOR";
        check(
                "Written.columns",
                new Check.Written(Check.Written.Kind.SQL, List.of("a"), Map.of()),
                new Check.Written(Check.Written.Kind.SQL, List.of("b"), Map.of()),
                replaced,
                replaced);
        check("NotNull.column", new NullCheck.NotNull("a"), new NullCheck.NotNull("b"), replaced, replaced);
        check(
                "Completeness.column",
                new NullCheck.Completeness("a", 1),
                new NullCheck.Completeness("b", 1),
                replaced,
                replaced);
        check(
                "Range.column",
                range(1, 9),
                new ValueCheck.Range("b", Optional.of(new io.meshsdk.quality.check.Literal.Whole(1)), empty()),
                replaced,
                replaced);
        check(
                "OneOf.column",
                Expectations.oneOf("a", "x").check(),
                Expectations.oneOf("b", "x").check(),
                replaced,
                replaced);
        check("Matches.column", new ValueCheck.Matches("a", "x"), new ValueCheck.Matches("b", "x"), replaced, replaced);
        check(
                "HasFormat.column",
                new ValueCheck.HasFormat("a", ValueFormat.URL),
                new ValueCheck.HasFormat("b", ValueFormat.URL),
                replaced,
                replaced);
        check(
                "Freshness.column",
                new TimeCheck.Freshness("a", Duration.ofDays(1)),
                new TimeCheck.Freshness("b", Duration.ofDays(1)),
                replaced,
                replaced);
        check("Expectation.check", new NullCheck.NotNull("a"), new ShapeCheck.SchemaConformance(), replaced, replaced);
    }

    private void rules() {
        for (RuleCases.RuleCase one : RuleCases.all()) {
            expectation(
                    one.accessor(),
                    one.before().named("e"),
                    one.after().named("e"),
                    one.judgement().there(),
                    one.judgement().back());
        }
    }

    private static Check range(long low, long high) {
        return Expectations.between("a", low, high).check();
    }

    private static Check decimals(String low) {
        return Expectations.between("a", new BigDecimal(low), BigDecimal.TEN).check();
    }

    private void check(String accessor, Check before, Check after, String judgement, String back) {
        expectation(
                accessor,
                Expectation.of(before).named("e"),
                Expectation.of(after).named("e"),
                judgement,
                back);
    }

    private void expectations() {
        Expectation base = Expectations.notNull("a");
        contract(
                "DataContract.expectations",
                contract(),
                contract().expect(base),
                "EXPECTATION_ADDED WRITERS MINOR",
                "EXPECTATION_REMOVED READERS MAJOR");
        expectation("Expectation.name", base, base.named("n"), WORDS, WORDS);
        expectation(
                "Expectation.severity",
                base.warning(),
                base.severity(Severity.CRITICAL),
                "SEVERITY_RAISED WRITERS MINOR",
                "SEVERITY_LOWERED READERS MAJOR");
        expectation(
                "Expectation.scope",
                base.scope(Scope.PUBLICATION),
                base.scope(Scope.TABLE),
                "SCOPE_WIDENED WRITERS MINOR",
                "SCOPE_NARROWED READERS MAJOR");
        expectation("Expectation.dimension", base, base.dimension(Dimension.ACCURACY), WORDS, WORDS);
        expectation("Expectation.weight", base, base.weight(2), WORDS, WORDS);
        expectation("Expectation.details", base, base.about(RuleDetails.of("w")), WORDS, WORDS);
        expectation("Expectation.isImplied", base, base.implied(), WORDS, WORDS);
        expectation(
                "Expectation.object",
                base,
                base.on("o"),
                "EXPECTATION_CHANGED BOTH MAJOR",
                "EXPECTATION_CHANGED BOTH MAJOR");
        expectation(
                "Expectation.condition",
                base,
                base.allowing(percent(Condition.Operator.AT_MOST, 5)),
                "THRESHOLD_LOOSENED READERS MAJOR",
                "THRESHOLD_TIGHTENED WRITERS MINOR");
        expectation(
                "Condition.value",
                base.allowing(percent(Condition.Operator.AT_MOST, 5)),
                base.allowing(percent(Condition.Operator.AT_MOST, 6)),
                "THRESHOLD_LOOSENED READERS MAJOR",
                "THRESHOLD_TIGHTENED WRITERS MINOR");
        expectation(
                "Condition.operator",
                base.allowing(percent(Condition.Operator.AT_MOST, 5)),
                base.allowing(percent(Condition.Operator.LESS_THAN, 5)),
                "THRESHOLD_TIGHTENED WRITERS MINOR",
                "THRESHOLD_LOOSENED READERS MAJOR");
        expectation(
                "Condition.upper",
                base.allowing(between(5)),
                base.allowing(between(6)),
                "THRESHOLD_LOOSENED READERS MAJOR",
                "THRESHOLD_TIGHTENED WRITERS MINOR");
        expectation(
                "Condition.unit",
                base.allowing(percent(Condition.Operator.AT_MOST, 5)),
                base.allowing(Condition.of(Condition.Operator.AT_MOST, BigDecimal.valueOf(5), Condition.Unit.ROWS)),
                "EXPECTATION_CHANGED BOTH MAJOR",
                "EXPECTATION_CHANGED BOTH MAJOR");
    }

    private static Condition percent(Condition.Operator operator, long value) {
        return Condition.of(operator, BigDecimal.valueOf(value), Condition.Unit.PERCENT);
    }

    private static Condition between(long upper) {
        return Condition.of(Condition.Operator.BETWEEN, BigDecimal.ONE, BigDecimal.valueOf(upper), Condition.Unit.ROWS);
    }

    private void expectation(String accessor, Expectation before, Expectation after, String judgement, String back) {
        contract(accessor, contract().expect(before), contract().expect(after), judgement, back);
    }

    private void levels() {
        String more = "SERVICE_LEVEL_TIGHTENED WRITERS MINOR";
        String less = "SERVICE_LEVEL_LOOSENED READERS MAJOR";
        contract("DataContract.serviceLevels", contract(), contract().sla(ServiceLevels.completeness(0.9)), more, less);
        level("Freshness.maximumAge", ServiceLevels.freshness("PT1H"), ServiceLevels.freshness("PT2H"), less, more);
        level("Completeness.threshold", ServiceLevels.completeness(0.9), ServiceLevels.completeness(0.95), more, less);
        level("Accuracy.threshold", ServiceLevels.accuracy(0.9), ServiceLevels.accuracy(0.95), more, less);
        level("Availability.share", ServiceLevels.availability(0.99), ServiceLevels.availability(0.999), more, less);
        level("Latency.percentile", ServiceLevels.latency(50, "PT1S"), ServiceLevels.latency(99, "PT1S"), more, less);
        level("Latency.maximum", ServiceLevels.latency(50, "PT1S"), ServiceLevels.latency(50, "PT2S"), less, more);
        level(
                "Agreed.value",
                ServiceLevels.throughput(BigDecimal.ONE, "MB/s"),
                ServiceLevels.throughput(BigDecimal.TEN, "MB/s"),
                more,
                less);
        level(
                "Agreed.value",
                ServiceLevels.errorRate(BigDecimal.ONE),
                ServiceLevels.errorRate(BigDecimal.TEN),
                less,
                more);
        level("Agreed.value", ServiceLevels.timeToRepair(1, "h"), ServiceLevels.timeToRepair(2, "h"), less, more);
        level("Agreed.value", ServiceLevels.timeToDetect(1, "h"), ServiceLevels.timeToDetect(2, "h"), less, more);
        level("Agreed.value", ServiceLevels.timeToNotify(1, "h"), ServiceLevels.timeToNotify(2, "h"), less, more);
        level(
                "Agreed.value",
                ServiceLevels.agreed("retention", Value.of(3), "y"),
                ServiceLevels.agreed("retention", Value.of(4), "y"),
                more,
                less);
        level(
                "Agreed.value",
                ServiceLevels.endOfLife(Instant.EPOCH),
                ServiceLevels.endOfLife(Instant.EPOCH.plusSeconds(9)),
                more,
                less);
        level(
                "Agreed.value",
                ServiceLevels.endOfSupport(Instant.EPOCH),
                ServiceLevels.endOfSupport(Instant.EPOCH.plusSeconds(9)),
                more,
                less);
        level(
                "Agreed.value",
                ServiceLevels.generalAvailability(Instant.EPOCH),
                ServiceLevels.generalAvailability(Instant.EPOCH.plusSeconds(9)),
                less,
                more);
        contract(
                "Agreed.property",
                contract(),
                contract().sla(ServiceLevels.endOfLife(Instant.EPOCH)),
                "END_ANNOUNCED NOBODY MINOR",
                "END_WITHDRAWN NOBODY MINOR");
        String both = more + ", " + less;
        level(
                "Agreed.property",
                ServiceLevels.agreed("own", Value.of(3), "y"),
                ServiceLevels.agreed("other", Value.of(3), "y"),
                both,
                both);
        level(
                "Agreed.value",
                ServiceLevels.agreed("own", Value.of(3), "y"),
                ServiceLevels.agreed("own", Value.of(4), "y"),
                both,
                both);
        level("Agreed.unit", ServiceLevels.frequency(1, "h"), ServiceLevels.frequency(1, "d"), less, more);
        level("Agreed.unit", ServiceLevels.frequency(24, "hours"), ServiceLevels.frequency(1, "d"), WORDS, WORDS);
        level(
                "Agreed.valueExt",
                new Agreed("frequency", Value.of(1), empty(), empty(), Terms.NONE),
                new Agreed("frequency", Value.of(1), Optional.of(Value.of(2)), empty(), Terms.NONE),
                both,
                both);
        term("Terms.element", new Terms(Optional.of("t.a"), empty(), empty(), empty(), empty(), NOTES), both);
        term("Terms.driver", new Terms(empty(), Optional.of("w"), empty(), empty(), empty(), NOTES), WORDS);
        term("Terms.description", new Terms(empty(), empty(), Optional.of("w"), empty(), empty(), NOTES), WORDS);
        term("Terms.schedule", new Terms(empty(), empty(), empty(), Optional.of("w"), empty(), NOTES), WORDS);
        term("Terms.scheduler", new Terms(empty(), empty(), empty(), empty(), Optional.of("w"), NOTES), WORDS);
        term("Terms.annotations", new Terms(empty(), empty(), empty(), empty(), empty(), NOTES.tags("t")), WORDS);
        for (ServiceLevel one : List.of(
                ServiceLevels.freshness("PT1H"),
                ServiceLevels.completeness(1),
                ServiceLevels.accuracy(1),
                ServiceLevels.availability(1),
                ServiceLevels.latency(50, "PT1S"),
                ServiceLevels.errorRate(BigDecimal.ONE))) {
            level(
                    one.getClass().getSimpleName() + ".terms",
                    one,
                    one.under(new Terms(empty(), Optional.of("w"), empty(), empty(), empty(), NOTES)),
                    WORDS,
                    WORDS);
        }
    }

    private void term(String accessor, Terms terms, String judgement) {
        level(
                accessor,
                ServiceLevels.completeness(0.9),
                ServiceLevels.completeness(0.9).under(terms),
                judgement,
                judgement);
    }

    private void level(String accessor, ServiceLevel before, ServiceLevel after, String judgement, String back) {
        contract(accessor, contract().sla(before), contract().sla(after), judgement, back);
    }

    private void accessDemand(String accessor, UnaryOperator<AccessPolicy> edit, String judgement, String back) {
        AccessPolicy policy = AccessPolicy.consumers("y");
        contract(
                "AccessPolicy." + accessor,
                contract().access(policy),
                contract().access(edit.apply(policy)),
                judgement,
                back);
    }

    private void automatic(String accessor, AutomaticApproval before, AutomaticApproval after) {
        AccessPolicy policy = AccessPolicy.consumers("y");
        contract(
                "AutomaticApproval." + accessor,
                contract().access(policy.approveAutomatically(before)),
                contract().access(policy.approveAutomatically(after)),
                APPROVAL,
                APPROVAL);
    }

    /** Of restricted data a consumer without a required role needs a grant: a first role lets some read. */
    private void restrictedRoles() {
        DataContract restricted = contract().classified(Classification.RESTRICTED);
        AccessPolicy policy = AccessPolicy.consumers("y");
        contract(
                "AccessPolicy.requiredRoles",
                restricted.access(policy),
                restricted.access(policy.requireRoles("x")),
                LOOSER,
                TIGHTER);
        contract(
                "AccessPolicy.requiredRoles",
                contract().access(policy.requireRoles("x")),
                contract().access(policy.requireRoles("x", "z")),
                LOOSER,
                TIGHTER);
    }

    private void masks() {
        String changed = "MASK_CHANGED READERS MAJOR";
        String tightened = "MASK_TIGHTENED READERS MINOR";
        mask("Hashed.domain", Mask.hashed("a"), Mask.hashed("b"), changed, changed);
        mask("Token.domain", Mask.token("a"), Mask.token("b"), changed, changed);
        mask(
                "Truncated.unit",
                Mask.truncated(Mask.Truncated.To.DAY),
                Mask.truncated(Mask.Truncated.To.MONTH),
                tightened,
                changed);
        mask("Rounded.step", Mask.rounded("5"), Mask.rounded("10"), tightened, changed);
        mask("Bucketed.bounds", Mask.bucketed("1", "2"), Mask.bucketed("1"), tightened, changed);
        mask("Generalised.groups", group("x", "y"), Mask.generalised(Map.of(), "y"), tightened, changed);
        mask("Generalised.others", group("x", "y"), group("x", "z"), tightened, tightened);
        mask("Custom.name", Mask.custom("a", Map.of()), Mask.custom("b", Map.of()), changed, changed);
        mask("Custom.arguments", Mask.custom("a", Map.of()), Mask.custom("a", Map.of("x", "y")), changed, changed);
        mask("Field.mask", Mask.nullified(), Mask.dropped(), tightened, changed);
    }

    private static Mask group(String group, String others) {
        return Mask.generalised(Map.of("a", group), others);
    }

    private void mask(String accessor, Mask before, Mask after, String judgement, String back) {
        field(accessor, f -> f.masked(before), f -> f.masked(after), judgement, back);
    }

    private void rows() {
        RowRule rule = RowRule.where("a = 'x'");
        rows("AccessPolicy.rowRules", "ROWS_FILTERED READERS MINOR", "ROWS_UNFILTERED WRITERS MAJOR", rule);
        contract(
                "AccessPolicy.rowRules",
                contract().access(AccessPolicy.ownersOnly().rows(rule, RowRule.all())),
                contract().access(AccessPolicy.ownersOnly().rows(rule)),
                "ROWS_FILTERED READERS MINOR",
                "ROWS_UNFILTERED WRITERS MAJOR");
        String changed = "ROW_RULES_CHANGED READERS MAJOR";
        rows("RowRule.condition", rule, RowRule.where("a = 'y'"), changed);
        rows("RowRule.language", rule, RowRule.written("cel", "a = 'x'"), changed);
        rows("RowRule.domains", rule, rule.domains("d"), changed);
        rows("RowRule.roles", rule, rule.roles("r"), changed);
    }

    private void rows(String accessor, String judgement, String back, RowRule rule) {
        contract(
                accessor,
                contract(),
                contract().access(AccessPolicy.ownersOnly().rows(rule)),
                judgement,
                back);
    }

    private void rows(String accessor, RowRule before, RowRule after, String judgement) {
        contract(
                accessor,
                contract().access(AccessPolicy.ownersOnly().rows(before)),
                contract().access(AccessPolicy.ownersOnly().rows(after)),
                judgement,
                judgement);
    }

    private void handling() {
        rows();
        contract(
                "DataContract.access",
                contract(),
                contract().access(AccessPolicy.consumers("x")),
                "CONSUMERS_ADDED NOBODY MINOR",
                "CONSUMERS_REMOVED READERS MAJOR");
        contract(
                "AccessPolicy.consumerDomains",
                contract().access(AccessPolicy.consumers("x")),
                contract().access(AccessPolicy.consumers("x", "y")),
                "CONSUMERS_ADDED NOBODY MINOR",
                "CONSUMERS_REMOVED READERS MAJOR");
        contract(
                "AccessPolicy.consumerRoles",
                contract(),
                contract().access(AccessPolicy.ownersOnly().roles("r")),
                "CONSUMERS_ADDED NOBODY MINOR",
                "CONSUMERS_REMOVED READERS MAJOR");
        contract(
                "AccessPolicy.visibility",
                contract(),
                contract().access(AccessPolicy.ownersOnly().hidden()),
                "VISIBILITY_NARROWED READERS MINOR",
                "VISIBILITY_WIDENED NOBODY MINOR");
        accessDemand("deniedDomains", policy -> policy.denyDomains("x"), TIGHTER, LOOSER);
        accessDemand("deniedRoles", policy -> policy.denyRoles("x"), TIGHTER, LOOSER);
        accessDemand("deniedPrincipals", policy -> policy.denyPrincipals("x/ada"), TIGHTER, LOOSER);
        accessDemand("requiredRoles", policy -> policy.requireRoles("x"), TIGHTER, LOOSER);
        accessDemand("demandsVerified", AccessPolicy::demandVerified, TIGHTER, LOOSER);
        accessDemand("approvalFields", policy -> policy.approvalFor("a"), TIGHTER, LOOSER);
        accessDemand("longestGrant", policy -> policy.grantsUpTo(3), APPROVAL, APPROVAL);
        AutomaticApproval rule = AutomaticApproval.upTo(AccessLevel.READ_MASKED, 3);
        accessDemand("automaticApproval", policy -> policy.approveAutomatically(rule), APPROVAL, APPROVAL);
        automatic("upTo", rule, AutomaticApproval.upTo(AccessLevel.DISCOVER, 3));
        automatic("days", rule, AutomaticApproval.upTo(AccessLevel.READ_MASKED, 4));
        automatic("domains", rule, rule.domains("x"));
        restrictedRoles();
        contract(
                "DataContract.classification",
                contract(),
                contract().classified(Classification.CONFIDENTIAL),
                "CLASSIFICATION_RAISED READERS MAJOR",
                "CLASSIFICATION_LOWERED WRITERS MAJOR");
        contract(
                "DataContract.retention",
                contract(),
                contract().retention(Retention.atLeast("P1Y")),
                "RETENTION_LENGTHENED WRITERS MINOR",
                "RETENTION_SHORTENED READERS MAJOR");
        contract(
                "Retention.minimum",
                contract().retention(Retention.atLeast("P1Y")),
                contract().retention(Retention.atLeast("P2Y")),
                "RETENTION_LENGTHENED WRITERS MINOR",
                "RETENTION_SHORTENED READERS MAJOR");
        contract(
                "Retention.maximum",
                contract().retention(Retention.atMost("P1Y")),
                contract().retention(Retention.atMost("P2Y")),
                "RETENTION_LENGTHENED WRITERS MINOR",
                "RETENTION_SHORTENED READERS MAJOR");
        contract(
                "Retention.maximum",
                contract().retention(new Retention(empty(), empty())),
                contract().retention(Retention.atMost("P2Y")),
                "RETENTION_SHORTENED READERS MAJOR",
                "RETENTION_LENGTHENED WRITERS MINOR");
        contract(
                "DataContract.price",
                contract(),
                contract().price(price("1", "EUR", "row")),
                "PRICE_RAISED READERS MAJOR",
                "PRICE_LOWERED NOBODY MINOR");
        price(
                "Price.priceAmount",
                price("2", "EUR", "row"),
                "PRICE_RAISED READERS MAJOR",
                "PRICE_LOWERED NOBODY MINOR");
        price(
                "Price.priceCurrency",
                price("1", "USD", "row"),
                "PRICE_CHANGED READERS MAJOR",
                "PRICE_CHANGED READERS MAJOR");
        price(
                "Price.priceUnit",
                price("1", "EUR", "read"),
                "PRICE_CHANGED READERS MAJOR",
                "PRICE_CHANGED READERS MAJOR");
        price(
                "Price.annotations",
                new Price(Optional.of(BigDecimal.ONE), Optional.of("EUR"), Optional.of("row"), NOTES.tags("t")),
                WORDS,
                WORDS);
        String more = "VERSIONING_TIGHTENED WRITERS MINOR";
        String less = "VERSIONING_LOOSENED READERS MAJOR";
        contract(
                "DataContract.versioning",
                contract(),
                contract().versioning(VersioningPolicy.notice(Period.ofDays(30))),
                more,
                less);
        versioning(
                "VersioningPolicy.notice",
                new VersioningPolicy(empty(), Optional.of(Period.ofDays(30)), empty(), empty()),
                more,
                less);
        versioning(
                "VersioningPolicy.breakingChanges",
                new VersioningPolicy(Optional.of("major"), empty(), empty(), empty()),
                more,
                less);
        versioning(
                "VersioningPolicy.backwardCompatible",
                new VersioningPolicy(empty(), empty(), Optional.of(true), empty()),
                more,
                less);
        versioning(
                "VersioningPolicy.migrationGuide",
                new VersioningPolicy(empty(), empty(), empty(), Optional.of("w")),
                more,
                less);
    }

    private static Price price(String amount, String currency, String unit) {
        return new Price(Optional.of(new BigDecimal(amount)), Optional.of(currency), Optional.of(unit), NOTES);
    }

    private void price(String accessor, Price after, String judgement, String back) {
        contract(
                accessor, contract().price(price("1", "EUR", "row")), contract().price(after), judgement, back);
    }

    private void versioning(String accessor, VersioningPolicy policy, String judgement, String back) {
        VersioningPolicy nothing = new VersioningPolicy(empty(), empty(), empty(), empty());
        contract(accessor, contract().versioning(nothing), contract().versioning(policy), judgement, back);
    }

    private void places() {
        Server base = Server.of("s", "s3");
        contract(
                "DataContract.servers",
                contract(),
                contract().servers(List.of(base)),
                "SERVER_ADDED NOBODY MINOR",
                "SERVER_REMOVED READERS MAJOR");
        String moved = "SERVER_ADDED NOBODY MINOR, SERVER_REMOVED READERS MAJOR";
        server("Server.server", Server.of("t", "s3"), moved, moved);
        server("Server.type", Server.of("s", "azure"), "SERVER_CHANGED READERS MAJOR", "SERVER_CHANGED READERS MAJOR");
        server("Server.environment", base.in("prod"), "SERVER_CHANGED READERS MAJOR", "SERVER_CHANGED READERS MAJOR");
        server(
                "Server.properties",
                base.with("path", Value.of("x")),
                "SERVER_CHANGED READERS MAJOR",
                "SERVER_CHANGED READERS MAJOR");
        server(
                "Server.roles",
                new Server(
                        Optional.of("s"),
                        Optional.of("s3"),
                        empty(),
                        empty(),
                        List.of(AccessRole.of("r")),
                        Map.of(),
                        NOTES),
                "ROLE_ADDED NOBODY MINOR",
                "ROLE_REMOVED READERS MAJOR");
        server(
                "Server.description",
                new Server(Optional.of("s"), Optional.of("s3"), Optional.of("w"), empty(), List.of(), Map.of(), NOTES),
                WORDS,
                WORDS);
        server(
                "Server.annotations",
                new Server(Optional.of("s"), Optional.of("s3"), empty(), empty(), List.of(), Map.of(), NOTES.tags("t")),
                WORDS,
                WORDS);
        contract(
                "DataContract.roles",
                contract(),
                contract().roles(List.of(AccessRole.of("r"))),
                "ROLE_ADDED NOBODY MINOR",
                "ROLE_REMOVED READERS MAJOR");
        role("AccessRole.role", AccessRole.of("q"), "ROLE_ADDED NOBODY MINOR, ROLE_REMOVED READERS MAJOR");
        role(
                "AccessRole.access",
                new AccessRole("r", empty(), Optional.of("read"), empty(), empty(), NOTES),
                "ROLE_CHANGED READERS MAJOR");
        role("AccessRole.description", new AccessRole("r", Optional.of("w"), empty(), empty(), empty(), NOTES), WORDS);
        role(
                "AccessRole.firstLevelApprovers",
                new AccessRole("r", empty(), empty(), Optional.of("w"), empty(), NOTES),
                WORDS);
        role(
                "AccessRole.secondLevelApprovers",
                new AccessRole("r", empty(), empty(), empty(), Optional.of("w"), NOTES),
                WORDS);
        role("AccessRole.annotations", new AccessRole("r", empty(), empty(), empty(), empty(), NOTES.tags("t")), WORDS);
    }

    private void server(String accessor, Server after, String judgement, String back) {
        contract(
                accessor,
                contract().servers(List.of(Server.of("s", "s3"))),
                contract().servers(List.of(after)),
                judgement,
                back);
    }

    private void role(String accessor, AccessRole after, String judgement) {
        contract(
                accessor,
                contract().roles(List.of(AccessRole.of("r"))),
                contract().roles(List.of(after)),
                judgement,
                judgement);
    }

    private void papers() {
        contract("DataContract.id", contract(), contract().id("c"), WORDS, "IDENTITY_CHANGED READERS MAJOR");
        contract(
                "DataContract.id",
                contract().id("b"),
                contract().id("c"),
                "IDENTITY_CHANGED READERS MAJOR",
                "IDENTITY_CHANGED READERS MAJOR");
        contract(
                "DataContract.status",
                contract(),
                contract().status(Lifecycle.DEPRECATED),
                "DEPRECATED NOBODY MINOR",
                "REVIVED NOBODY MINOR");
        contract(
                "DataContract.status",
                contract(),
                contract().status(Lifecycle.RETIRED),
                "RETIRED READERS MAJOR",
                "REVIVED NOBODY MINOR");
        contract(
                "DataContract.status",
                contract(),
                contract().status(Lifecycle.BETA),
                "STATUS_LOWERED READERS MAJOR",
                "STATUS_RAISED NOBODY MINOR");
        contract(
                "DataContract.labels",
                contract(),
                contract().labelled(new Labels(Optional.of("w"), empty(), empty(), empty(), empty())),
                WORDS,
                WORDS);
        labels("Labels.name", new Labels(Optional.of("w"), empty(), empty(), empty(), empty()));
        labels("Labels.tenant", new Labels(empty(), Optional.of("w"), empty(), empty(), empty()));
        labels("Labels.domain", new Labels(empty(), empty(), Optional.of("w"), empty(), empty()));
        labels("Labels.dataProduct", new Labels(empty(), empty(), empty(), Optional.of("w"), empty()));
        labels("Labels.createdAt", new Labels(empty(), empty(), empty(), empty(), Optional.of("w")));
        contract(
                "DataContract.description",
                contract(),
                contract().describedAs(new Description(Optional.of("w"), empty(), empty(), NOTES)),
                WORDS,
                WORDS);
        described("Description.purpose", new Description(Optional.of("w"), empty(), empty(), NOTES));
        described("Description.usage", new Description(empty(), Optional.of("w"), empty(), NOTES));
        described("Description.limitations", new Description(empty(), empty(), Optional.of("w"), NOTES));
        described("Description.annotations", new Description(empty(), empty(), empty(), NOTES.tags("t")));
        contract("DataContract.team", contract(), contract().team(Team.none().named("w")), WORDS, WORDS);
        team("Team.name", Team.none().named("w"));
        team("Team.productOwner", Team.none().productOwner("w"));
        team("Team.technicalLead", Team.none().technicalLead("w"));
        team("Team.dataSteward", Team.none().dataSteward("w"));
        team("Team.support", Team.none().support("w"));
        team("Team.description", Team.none().describedAs("w"));
        team("Team.members", Team.none().members(List.of(TeamMember.of("w"))));
        team("Team.annotations", Team.none().annotated(NOTES.tags("t")));
        contract("DataContract.support", contract(), contract().support(List.of(SupportChannel.of("w"))), WORDS, WORDS);
        contract("DataContract.context", contract(), contract().context(context()), WORDS, WORDS);
        contract("DataContract.annotations", contract(), contract().annotated(NOTES.tags("t")), WORDS, WORDS);
    }

    private void labels(String accessor, Labels labels) {
        contract(accessor, contract(), contract().labelled(labels), WORDS, WORDS);
    }

    private void described(String accessor, Description description) {
        contract(accessor, contract(), contract().describedAs(description), WORDS, WORDS);
    }

    private void team(String accessor, Team team) {
        contract(accessor, contract(), contract().team(team), WORDS, WORDS);
    }

    private void ports() {
        OutputPort base = OutputPort.delta("daily");
        port(
                "OutputPort.format",
                OutputPort.of("daily", "iceberg"),
                "FORMAT_CHANGED READERS MAJOR",
                "FORMAT_CHANGED READERS MAJOR");
        port(
                "OutputPort.partitionColumns",
                base.partitionedBy("b"),
                "PARTITIONS_CHANGED READERS MAJOR",
                "PARTITIONS_CHANGED READERS MAJOR");
        port("OutputPort.sortColumns", base.sortedBy("b"), WORDS, WORDS);
        port("OutputPort.tableProperties", base.tableProperty("delta.appendOnly", "true"), WORDS, WORDS);
        port("OutputPort.isEnforcedInTable", base.enforcedInTable(), WORDS, WORDS);
        port(
                "OutputPort.protection",
                base.protectedBy(FileProtection.ISOLATED_STORAGE),
                "SAFEGUARD_ADDED NOBODY MINOR",
                "SAFEGUARD_DROPPED BOTH MAJOR");
        maskedPorts();
        port(
                "OutputPort.locations",
                base.at("prod", "sales/x"),
                "LOCATION_ADDED NOBODY MINOR",
                "LOCATION_CHANGED READERS MAJOR");
        port("OutputPort.status", base.status(Lifecycle.DEPRECATED), "DEPRECATED NOBODY MINOR", "REVIVED NOBODY MINOR");
        port("OutputPort.contractId", base.contractId("c"), WORDS, "IDENTITY_CHANGED READERS MAJOR");
        detail("OutputPort.details", Optional.of("w"), empty(), List.of(), List.of(), empty(), NOTES, WORDS, WORDS);
        detail(
                "PortDetails.description",
                Optional.of("w"),
                empty(),
                List.of(),
                List.of(),
                empty(),
                NOTES,
                WORDS,
                WORDS);
        detail("PortDetails.type", empty(), Optional.of("w"), List.of(), List.of(), empty(), NOTES, WORDS, WORDS);
        detail(
                "PortDetails.sboms",
                empty(),
                empty(),
                List.of(new Sbom(empty(), Optional.of("w"), NOTES)),
                List.of(),
                empty(),
                NOTES,
                WORDS,
                WORDS);
        detail(
                "PortDetails.inputContracts",
                empty(),
                empty(),
                List.of(),
                List.of(new InputContract("c", "1")),
                empty(),
                NOTES,
                "INPUT_ADDED NOBODY PATCH",
                "INPUT_REMOVED NOBODY PATCH");
        detail(
                "PortDetails.annotations",
                empty(),
                empty(),
                List.of(),
                List.of(),
                empty(),
                NOTES.tags("t"),
                WORDS,
                WORDS);
        detail(
                "PortDetails.endpoint",
                empty(),
                empty(),
                List.of(),
                List.of(),
                Optional.of(endpoint("u", "sql", "csv", "key")),
                NOTES,
                "ENDPOINT_ADDED NOBODY MINOR",
                "ENDPOINT_CHANGED READERS MAJOR");
        endpoint("Endpoint.readEndpoint", endpoint("v", "sql", "csv", "key"), "ENDPOINT_CHANGED READERS MAJOR");
        endpoint("Endpoint.queryInterface", endpoint("u", "rest", "csv", "key"), "ENDPOINT_CHANGED READERS MAJOR");
        endpoint("Endpoint.authentication", endpoint("u", "sql", "csv", "oauth"), "ENDPOINT_CHANGED READERS MAJOR");
        endpoint(
                "Endpoint.supportedFormats",
                endpoint("u", "sql", "json", "key"),
                "ENDPOINT_ADDED NOBODY MINOR, ENDPOINT_CHANGED READERS MAJOR");
        String moved = "INPUT_ADDED NOBODY PATCH, INPUT_REMOVED NOBODY PATCH";
        inputContract("InputContract.id", new InputContract("d", "1"), moved);
        inputContract("InputContract.version", new InputContract("c", "2"), WORDS);
    }

    private static PortDetails details(Optional<Endpoint> endpoint, InputContract... inputs) {
        return new PortDetails(empty(), empty(), List.of(), List.of(inputs), endpoint, NOTES);
    }

    private void inputContract(String accessor, InputContract after, String judgement) {
        add(
                accessor,
                holder(OutputPort.delta("daily").details(details(empty(), new InputContract("c", "1")))),
                holder(OutputPort.delta("daily").details(details(empty(), after))),
                judgement,
                judgement);
    }

    private void endpoint(String accessor, Endpoint after, String judgement) {
        add(
                accessor,
                holder(OutputPort.delta("daily").details(details(Optional.of(endpoint("u", "sql", "csv", "key"))))),
                holder(OutputPort.delta("daily").details(details(Optional.of(after)))),
                judgement,
                judgement);
    }

    private static Endpoint endpoint(String address, String query, String format, String authentication) {
        return new Endpoint(Optional.of(address), Optional.of(query), List.of(format), Optional.of(authentication));
    }

    private void detail(
            String accessor,
            Optional<String> description,
            Optional<String> type,
            List<Sbom> sboms,
            List<InputContract> inputs,
            Optional<Endpoint> endpoint,
            Annotations notes,
            String judgement,
            String back) {
        port(
                accessor,
                OutputPort.delta("daily").details(new PortDetails(description, type, sboms, inputs, endpoint, notes)),
                judgement,
                back);
    }

    private void port(String accessor, OutputPort after, String judgement, String back) {
        add(accessor, holder(OutputPort.delta("daily")), holder(after), judgement, back);
    }

    private void products() {
        product(
                "DataProduct.outputs",
                p -> p.output(OutputPort.delta("weekly")),
                "PORT_ADDED NOBODY MINOR",
                "PORT_REMOVED READERS MAJOR");
        add(
                "OutputPort.name",
                builder(OutputPort.delta("weekly")).build(),
                builder(OutputPort.delta("daily")).build(),
                "PORT_ADDED NOBODY MINOR, PORT_REMOVED READERS MAJOR",
                "PORT_ADDED NOBODY MINOR, PORT_REMOVED READERS MAJOR");
        add(
                "OutputPort.declaredVersion",
                builder(OutputPort.delta("daily").version("1.0.0")).build(),
                builder(OutputPort.delta("daily").version("2.0.0")).build(),
                "PORT_ADDED NOBODY MINOR, PORT_REMOVED READERS MAJOR",
                "PORT_ADDED NOBODY MINOR, PORT_REMOVED READERS MAJOR");
        product(
                "DataProduct.status",
                p -> p.status(Lifecycle.DEPRECATED),
                "DEPRECATED NOBODY MINOR",
                "REVIVED NOBODY MINOR");
        product(
                "DataProduct.safeguards",
                p -> p.safeguards(new Safeguards(Optional.of(true), empty())),
                "SAFEGUARD_ADDED NOBODY MINOR",
                "SAFEGUARD_DROPPED BOTH MAJOR");
        product(
                "Safeguards.encryption",
                p -> p.safeguards(new Safeguards(Optional.of(true), empty())),
                "SAFEGUARD_ADDED NOBODY MINOR",
                "SAFEGUARD_DROPPED BOTH MAJOR");
        product("Safeguards.encryption", p -> p.safeguards(new Safeguards(Optional.of(false), empty())), WORDS, WORDS);
        product(
                "Safeguards.auditLogging",
                p -> p.safeguards(new Safeguards(empty(), Optional.of(true))),
                "SAFEGUARD_ADDED NOBODY MINOR",
                "SAFEGUARD_DROPPED BOTH MAJOR");
        product(
                "DataProduct.inputs",
                p -> p.input(InputPort.product("a.b")),
                "INPUT_ADDED NOBODY PATCH",
                "INPUT_REMOVED NOBODY PATCH");
        product("DataProduct.owner", p -> p.owner("other"), WORDS, WORDS);
        product("DataProduct.archetype", p -> p.archetype(Archetype.AGGREGATE), WORDS, WORDS);
        product("DataProduct.schedule", p -> p.schedule("0 * * * *"), WORDS, WORDS);
        product("DataProduct.transformation", p -> p.transformation("select 1"), WORDS, WORDS);
        product("DataProduct.team", p -> p.team(Team.none().named("w")), WORDS, WORDS);
        product(
                "DataProduct.description",
                p -> p.description(ProductDescription.empty().text("w")),
                WORDS,
                WORDS);
        ProductDescription none = ProductDescription.empty();
        Map<String, ProductDescription> words = Map.of(
                "text",
                none.text("w"),
                "purpose",
                none.purpose("w"),
                "usage",
                none.usage("w"),
                "limitations",
                none.limitations("w"),
                "tags",
                none.tags("w"),
                "terms",
                none.terms("w"),
                "synonyms",
                none.synonyms("w"),
                "annotations",
                none.annotated(NOTES.tags("t")));
        words.forEach((part, description) ->
                product("ProductDescription." + part, p -> p.description(description), WORDS, WORDS));
        ProductDetails no = ProductDetails.NONE;
        product("DataProduct.details", p -> p.details(no.support(List.of(SupportChannel.of("w")))), WORDS, WORDS);
        Map<String, ProductDetails> details = Map.of(
                "labels",
                no.labels(new Labels(Optional.of("w"), empty(), empty(), empty(), empty())),
                "support",
                no.support(List.of(SupportChannel.of("w"))),
                "managementPorts",
                no.managementPorts(
                        List.of(new ManagementPort("m", "control", empty(), empty(), empty(), empty(), NOTES))),
                "observability",
                no.observability(new Observability(List.of("rows"), List.of())),
                "changelog",
                no.changelog(List.of(new ChangelogEntry("1", empty(), List.of(), empty()))),
                "annotations",
                no.annotations(NOTES.tags("t")));
        details.forEach((part, some) -> product("ProductDetails." + part, p -> p.details(some), WORDS, WORDS));
        add(
                "DataProduct.id",
                builder(OutputPort.delta("daily")).build(),
                DataProduct.builder("sales", "other")
                        .version("1.0.0")
                        .owner("sales")
                        .contract(contract())
                        .output(OutputPort.delta("daily"))
                        .build(),
                "IDENTITY_CHANGED READERS MAJOR",
                "IDENTITY_CHANGED READERS MAJOR");
    }

    private void product(String accessor, UnaryOperator<DataProductBuilder> edit, String judgement, String back) {
        DataProduct before = builder(OutputPort.delta("daily")).build();
        add(accessor, before, edit.apply(before.toBuilder()).build(), judgement, back);
    }

    private void field(
            String accessor, UnaryOperator<Field> before, UnaryOperator<Field> after, String judgement, String back) {
        contract(
                accessor, over(before.apply(Field.string("a"))), over(after.apply(Field.string("a"))), judgement, back);
    }

    private void schema(
            String accessor, UnaryOperator<Schema> before, UnaryOperator<Schema> after, String judgement, String back) {
        Schema base = Schema.of(Field.string("a"));
        contract(accessor, DataContract.of(before.apply(base)), DataContract.of(after.apply(base)), judgement, back);
    }

    private void contract(String accessor, DataContract before, DataContract after, String judgement, String back) {
        Function<DataContract, Holder> held = some -> new Holder(DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .output(OutputPort.delta("daily").contract(some))
                .draft());
        add(accessor, held.apply(before), held.apply(after), judgement, back);
    }

    private void add(String accessor, Object before, Object after, String judgement, String back) {
        cases.add(new ChangeCase(accessor, before, after, List.of(judgement.split(", "))));
        cases.add(new ChangeCase(accessor, after, before, Arrays.asList(back.split(", "))));
    }

    private void maskedPorts() {
        OutputPort shared = OutputPort.delta("shared");
        MaskedForm form = MaskedForm.of("raw").classified(Classification.INTERNAL);
        DataContract derived = masked(shared.maskedOf(form)).port().contract();
        add(
                "OutputPort.maskedForm",
                masked(shared.contract(derived)),
                masked(shared.maskedOf(form)),
                "MASK_TIGHTENED READERS MINOR",
                "MASK_DROPPED WRITERS MAJOR");
        masked(
                "MaskedForm.port",
                form,
                MaskedForm.of("raw2").classified(Classification.INTERNAL),
                "MASK_CHANGED READERS MAJOR",
                "MASK_CHANGED READERS MAJOR");
        masked(
                "MaskedForm.access",
                form.access(AccessPolicy.ownersOnly()),
                form.access(AccessPolicy.consumers("research")),
                "CONSUMERS_ADDED NOBODY MINOR",
                "CONSUMERS_REMOVED READERS MAJOR");
        masked(
                "MaskedForm.classification",
                form,
                form.classified(Classification.CONFIDENTIAL),
                "CLASSIFICATION_RAISED READERS MAJOR",
                "CLASSIFICATION_LOWERED WRITERS MAJOR");
    }

    private void masked(String accessor, MaskedForm before, MaskedForm after, String judgement, String back) {
        OutputPort shared = OutputPort.delta("shared");
        add(accessor, masked(shared.maskedOf(before)), masked(shared.maskedOf(after)), judgement, back);
    }

    private static Holder masked(OutputPort shared) {
        DataProduct product = DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .schema(Schema.of(Field.string("a").masked(Mask.redacted()), Field.string("b")))
                .output(OutputPort.delta("raw"))
                .output(OutputPort.delta("raw2"))
                .output(shared)
                .build();
        return new Holder(product, product.output("shared"));
    }

    private static Holder holder(OutputPort port) {
        return new Holder(builder(port).build());
    }

    private static DataProductBuilder builder(OutputPort port) {
        return DataProduct.builder("sales", "orders")
                .version("1.0.0")
                .owner("sales")
                .contract(contract())
                .output(port);
    }

    private static DataContract contract() {
        return over(Field.string("a"), Field.date("b"));
    }

    private static DataContract over(Field... fields) {
        return DataContract.of(Schema.of(fields));
    }

    private static Schema object(String name) {
        return Schema.of(Field.string("a")).named(name);
    }

    private static AgentContext context() {
        return new AgentContext(Optional.of("w"), List.of(), List.of());
    }

    static DataType type(String name) {
        return DataTypes.parse(name);
    }
}
