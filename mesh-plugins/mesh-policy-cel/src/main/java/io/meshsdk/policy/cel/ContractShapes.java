package io.meshsdk.policy.cel;

import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Retention;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.VersioningPolicy;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.Server;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What expressions see of contracts. Example values of fields are left out, since no message may show them. */
final class ContractShapes {
    static final Shape<Column> FIELD = Shape.<Column>named("Field")
            .text("name", column -> column.field.name())
            .text("path", Column::path)
            .text("type", column -> column.field.type().name())
            .someWhole("precision", column -> decimal(column.field, DataType.DecimalType::precision))
            .someWhole("scale", column -> decimal(column.field, DataType.DecimalType::scale))
            .flag("nested", Column::nested)
            .flag("required", column -> column.field.isRequired())
            .flag("primaryKey", column -> column.field.isPrimaryKey())
            .flag("unique", column -> column.field.isUnique())
            .flag("critical", column -> column.field.isCritical())
            .flag("deprecated", column -> column.field.isDeprecated())
            .flag("sensitive", column -> column.field.isSensitive())
            .flag("masked", column -> column.field.mask().isPresent())
            .someText("mask", column -> column.field.mask().map(ContractShapes::kind))
            .someText("pii", column -> column.field.pii())
            .someText("taxonomy", column -> column.field.taxonomy())
            .someWhole("classification", column -> column.field.classification().map(Ranks::of))
            .someText(
                    "classificationName",
                    column -> column.field.classification().map(ProductShapes::word))
            .someText("description", column -> column.field.description())
            .someText("businessName", column -> column.field.businessName())
            .someText("semanticType", column -> column.field.semanticType())
            .texts("synonyms", column -> column.field.synonyms())
            .texts("tags", column -> column.field.tags())
            .someText("physicalName", column -> column.field.physical().name())
            .someText("physicalType", column -> column.field.physical().type())
            .texts("sources", column -> column.field.derivation().sourceObjects())
            .anyMap("properties", column -> Properties.of(column.field.annotations()));

    static final Shape<SchemaObject> SCHEMA = Shape.<SchemaObject>named("Schema")
            .someText("name", object -> object.schema.name())
            .someText("description", object -> object.schema.description())
            .someText("businessName", object -> object.schema.businessName())
            .someText("granularity", object -> object.schema.granularity())
            .flag("deprecated", object -> object.schema.isDeprecated())
            .texts(
                    "primaryKey",
                    object ->
                            object.schema.primaryKey().stream().map(Field::name).toList())
            .seen("fields", FIELD, SchemaObject::fields)
            .texts("tags", object -> object.schema.annotations().tags())
            .anyMap("properties", object -> Properties.of(object.schema.annotations()));

    static final Shape<Expectation> CHECK = Shape.<Expectation>named("Check")
            .text("name", Expectation::name)
            .text("kind", check -> check.check().getClass().getSimpleName())
            .texts("columns", Expectation::columns)
            .whole("severity", check -> Ranks.of(check.severity()))
            .text("severityName", check -> ProductShapes.word(check.severity()))
            .text("dimension", check -> ProductShapes.word(check.dimension()))
            .text("scope", check -> ProductShapes.word(check.scope()))
            .flag("implied", Expectation::isImplied);

    static final Shape<ServiceLevel> LEVEL = Shape.<ServiceLevel>named("ServiceLevel")
            .text("property", ServiceLevel::property)
            .someText("element", level -> level.terms().element())
            .someText("driver", level -> level.terms().driver())
            .someText("description", level -> level.terms().description())
            .someText("schedule", level -> level.terms().schedule())
            .someText(
                    "value",
                    level -> level instanceof ServiceLevel.Agreed agreed
                            ? Optional.of(agreed.value().toString())
                            : Optional.empty())
            .someText("unit", level -> level instanceof ServiceLevel.Agreed agreed ? agreed.unit() : Optional.empty());

    static final Shape<AccessPolicy> ACCESS = Shape.<AccessPolicy>named("Access")
            .texts("domains", access -> List.copyOf(access.consumerDomains()))
            .texts("roles", access -> List.copyOf(access.consumerRoles()))
            .flag("hidden", access -> access.visibility() != AccessPolicy.Visibility.DISCOVERABLE);

    static final Shape<Retention> RETENTION = Shape.<Retention>named("Retention")
            .someWhole("minimumDays", retention -> retention.minimum().map(ContractShapes::days))
            .someWhole("maximumDays", retention -> retention.maximum().map(ContractShapes::days));

    static final Shape<VersioningPolicy> VERSIONING = Shape.<VersioningPolicy>named("Versioning")
            .someText("breakingChanges", VersioningPolicy::breakingChanges)
            .someWhole("noticeDays", versioning -> versioning.notice().map(ContractShapes::days))
            .someFlag("backwardCompatible", VersioningPolicy::backwardCompatible)
            .someText("migrationGuide", VersioningPolicy::migrationGuide);

    static final Shape<Contract> CONTRACT = Shape.<Contract>named("Contract")
            .someText("id", contract -> contract.promise.id())
            .someText("version", contract -> contract.promise.version().map(Object::toString))
            .text("status", contract -> ProductShapes.word(contract.promise.status()))
            .someText("purpose", contract -> contract.promise.description().purpose())
            .someText("usage", contract -> contract.promise.description().usage())
            .someText("limitations", contract -> contract.promise.description().limitations())
            .seen("schemas", SCHEMA, Contract::schemas)
            .seen("fields", FIELD, Contract::fields)
            .many("checks", CHECK, contract -> contract.promise.effectiveExpectations())
            .many("levels", LEVEL, contract -> contract.promise.serviceLevels())
            .someDuration(
                    "freshness",
                    contract -> contract.level(ServiceLevel.Freshness.class).map(ServiceLevel.Freshness::maximumAge))
            .someNumber(
                    "completeness",
                    contract ->
                            contract.level(ServiceLevel.Completeness.class).map(ServiceLevel.Completeness::threshold))
            .someNumber(
                    "accuracy",
                    contract -> contract.level(ServiceLevel.Accuracy.class).map(ServiceLevel.Accuracy::threshold))
            .someNumber(
                    "availability",
                    contract -> contract.level(ServiceLevel.Availability.class).map(ServiceLevel.Availability::share))
            .someDuration("latency", Contract::latency)
            .one("access", ACCESS, contract -> Optional.of(contract.promise.access()))
            .flag(
                    "accessDeclared",
                    contract -> contract.promise.declaredAccess().isPresent())
            .whole("classification", contract -> Ranks.of(contract.promise.classification()))
            .text("classificationName", contract -> ProductShapes.word(contract.promise.classification()))
            .flag(
                    "classificationDeclared",
                    contract -> contract.promise.declaredClassification().isPresent())
            .one("retention", RETENTION, contract -> contract.promise.retention())
            .one("versioning", VERSIONING, contract -> contract.promise.versioning())
            .texts(
                    "roles",
                    contract -> contract.promise.roles().stream()
                            .map(AccessRole::role)
                            .toList())
            .texts(
                    "servers",
                    contract -> contract.promise.servers().stream()
                            .map(Server::server)
                            .flatMap(Optional::stream)
                            .toList())
            .texts("tags", contract -> contract.promise.annotations().tags())
            .anyMap("properties", contract -> Properties.of(contract.promise.annotations()));

    private ContractShapes() {}

    private static String kind(Mask mask) {
        return mask.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A month has thirty days, a year 365. */
    private static long days(Period period) {
        long months = period.toTotalMonths();
        return months / 12 * 365 + months % 12 * 30 + period.get(ChronoUnit.DAYS);
    }

    private static Optional<Long> decimal(Field field, Function<DataType.DecimalType, Integer> part) {
        return field.type() instanceof DataType.DecimalType decimal
                ? Optional.of(part.apply(decimal).longValue())
                : Optional.empty();
    }

    /** A field, the path of what it is within, and whether that is a field, too. */
    record Column(String within, Field field, boolean nested) {
        /** Returns the path in the product, made when somebody asks for it. */
        String path() {
            return within + "." + field.name();
        }

        static void addAll(String within, List<Field> fields, boolean nested, List<View<Column>> found) {
            for (Field field : fields) {
                Column column = new Column(within, field, nested);
                found.add(FIELD.of(column));
                if (field.type().isNested()) {
                    addAll(column.path(), field.type(), found);
                }
            }
        }

        private static void addAll(String path, DataType type, List<View<Column>> found) {
            if (type instanceof DataType.StructType struct) {
                addAll(path, struct.fields(), true, found);
            } else if (type instanceof DataType.ListType list) {
                addAll(path + ".element", list.element(), found);
            } else if (type instanceof DataType.MapType map) {
                addAll(path + ".key", map.key(), found);
                addAll(path + ".value", map.value(), found);
            }
        }
    }

    /** A schema object with its path in the product; its fields are found once. Thread-safe. */
    static final class SchemaObject {
        private final String path;
        private final Schema schema;
        private @Nullable List<View<Column>> fields;

        SchemaObject(String path, Schema schema) {
            this.path = path;
            this.schema = schema;
        }

        String path() {
            return path;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SchemaObject object && object.path.equals(path) && object.schema.equals(schema);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, schema);
        }

        List<View<Column>> fields() {
            List<View<Column>> known = fields;
            if (known == null) {
                List<View<Column>> found = new ArrayList<>();
                Column.addAll(path, schema.fields(), false, found);
                known = List.copyOf(found);
                fields = known;
            }
            return known;
        }
    }

    /** A contract with the path of its port; its parts are found once. Thread-safe. */
    static final class Contract {
        private final String path;
        private final DataContract promise;
        private @Nullable List<View<SchemaObject>> schemas;
        private @Nullable List<View<Column>> fields;

        private Contract(String path, DataContract promise) {
            this.path = path;
            this.promise = promise;
        }

        static Contract of(OutputPort port) {
            return new Contract(ProductShapes.Port.path(port), port.contract());
        }

        DataContract promise() {
            return promise;
        }

        List<View<SchemaObject>> schemas() {
            List<View<SchemaObject>> known = schemas;
            if (known == null) {
                known = found();
                schemas = known;
            }
            return known;
        }

        List<View<Column>> fields() {
            List<View<Column>> known = fields;
            if (known == null) {
                known = schemas().size() == 1 ? fields(schemas().get(0)) : all();
                fields = known;
            }
            return known;
        }

        private List<View<Column>> all() {
            List<View<Column>> found = new ArrayList<>();
            schemas().forEach(object -> found.addAll(fields(object)));
            return List.copyOf(found);
        }

        private static List<View<Column>> fields(View<SchemaObject> object) {
            return object.present().fields();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Contract contract && contract.path.equals(path) && contract.promise.equals(promise);
        }

        @Override
        public int hashCode() {
            return Objects.hash(path, promise);
        }

        private List<View<SchemaObject>> found() {
            List<Schema> all = promise.schemas();
            List<View<SchemaObject>> found = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                String own = path + (all.size() == 1 ? ".schema" : ".schemas[" + i + "]");
                found.add(SCHEMA.of(new SchemaObject(own, all.get(i))));
            }
            return List.copyOf(found);
        }

        <L extends ServiceLevel> Optional<L> level(Class<L> kind) {
            return promise.serviceLevels().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }

        Optional<Duration> latency() {
            return promise.serviceLevels().stream()
                    .filter(ServiceLevel.Latency.class::isInstance)
                    .map(level -> ((ServiceLevel.Latency) level).maximum())
                    .max(Duration::compareTo);
        }
    }
}
