package io.meshsdk;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.ProductFields;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is inconsistent in the ports of a product. */
final class ProductProblems {
    private static final String FOLDER = "[A-Za-z0-9][A-Za-z0-9._=-]*";
    private static final Pattern LOCATION = Pattern.compile(FOLDER + "(/" + FOLDER + ")*");

    private static final String MASK_MISFIT =
            "field '%s' of type %s has a mask for %s: use Mask.nullified(), or one that fits";
    private static final List<Field> PRINCIPAL = List.of(
            Field.string(RowRule.PRINCIPAL + "domain"),
            Field.string(RowRule.PRINCIPAL + "name"),
            Field.string(RowRule.PRINCIPAL + "kind"),
            Field.string(RowRule.PRINCIPAL + "roles"),
            Field.bool(RowRule.PRINCIPAL + "verified"));

    private static final List<String> OURS = List.of("product.", "mesh.");

    private final List<String> found = new ArrayList<>();
    private final String port;

    private ProductProblems(String port) {
        this.port = port;
    }

    static List<String> of(String domain, List<OutputPort> ports) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (OutputPort port : ports) {
            if (!keys.add(port.key().toString())) {
                found.add("output port '%s' is described twice: keep one output(...)".formatted(port.key()));
            }
            ProductProblems problems = new ProductProblems(port.name());
            port.locations().values().forEach(location -> problems.checkLocation(domain, location));
            problems.checkProperties(port);
            port.findContract().ifPresent(contract -> {
                problems.in(port, contract);
                problems.checkAccess(domain, contract);
            });
            found.addAll(problems.found);
        }
        found.addAll(MaskedPorts.problems(ports));
        return List.copyOf(found);
    }

    /** Folders that begin with an underscore are not tables: whoever lists a warehouse leaves them out. */
    private void checkLocation(String domain, String location) {
        if (!location.startsWith(domain + "/")) {
            found.add("output port '%s' is at '%s', outside its domain: start the location with '%s/'"
                    .formatted(port, location, domain));
        } else if (!LOCATION.matcher(location).matches()) {
            found.add(("output port '%s' is at '%s', which is no location: use names of letters, digits, '.', '_', '-'"
                            + " and '=' that begin with a letter or digit, with slashes between")
                    .formatted(port, location));
        }
    }

    private void in(OutputPort output, DataContract contract) {
        contract.schemas().forEach(schema -> found.addAll(schema.problems()));
        if (contract.schemas().isEmpty()) {
            found.add("the contract of output port '%s' has no schema object: call schema(...)".formatted(port));
            return;
        }
        List<Schema> schemas = contract.effectiveSchemas();
        contract.expectations().forEach(expectation -> checkExpectation(schemas, expectation));
        checkNames(schemas.size() == 1 ? contract.effectiveExpectations() : contract.expectations());
        schemas.forEach(schema -> schema.fields().forEach(this::checkField));
        schemas.forEach(schema -> schema.primaryKey().forEach(this::checkKey));
        schemas.forEach(this::checkView);
        schemas.forEach(schema -> checkRows(contract.access(), schema));
        checkSort(output, schemas);
        output.partitionColumns().forEach(column -> checkPartition(schemas, column));
        if (Set.copyOf(output.partitionColumns()).size()
                < output.partitionColumns().size()) {
            found.add("output port '%s' is partitioned twice by one column %s: name each once in partitionedBy(...)"
                    .formatted(port, output.partitionColumns()));
        }
        if (schemas.stream().anyMatch(schema -> output.partitionColumns().containsAll(schema.names()))) {
            found.add("output port '%s' is partitioned by every column: leave one out".formatted(port));
        }
    }

    private void checkAccess(String domain, DataContract contract) {
        AccessPolicy access = contract.access();
        if (access.deniedDomains().contains(domain)) {
            found.add(
                    ("the contract of output port '%s' denies its own domain '%s', so that nobody could publish it: take it"
                                    + " out of denyDomains(...)")
                            .formatted(port, domain));
        }
        access.approvalFields().stream()
                .filter(field -> named(contract.schemas(), field).isEmpty())
                .forEach(field -> found.add(
                        "the contract of output port '%s' asks approval for '%s', which the schema has not: mend approvalFor(...)"
                                .formatted(port, field)));
    }

    private void checkProperties(OutputPort output) {
        output.tableProperties().keySet().stream()
                .filter(key -> key.isBlank() || OURS.stream().anyMatch(key::startsWith))
                .forEach(key -> found.add(
                        "output port '%s' has table property '%s', which is for publications to note: leave it out of tableProperty(...)"
                                .formatted(port, key)));
    }

    private void checkSort(OutputPort output, List<Schema> schemas) {
        List<String> columns = output.sortColumns();
        if (Set.copyOf(columns).size() < columns.size()) {
            found.add("output port '%s' is sorted twice by one column %s: name each once in sortedBy(...)"
                    .formatted(port, columns));
        }
        for (String column : columns) {
            if (output.partitionColumns().contains(column)) {
                found.add(
                        "output port '%s' is sorted by partition column '%s', of which a file has one value: leave it out"
                                .formatted(port, column));
            }
            List<Field> fields = named(schemas, column);
            if (fields.isEmpty()) {
                found.add("output port '%s' is sorted by '%s', which the schema has not: mend sortedBy(...)"
                        .formatted(port, column));
            }
            fields.forEach(this::checkSort);
        }
    }

    private void checkSort(Field field) {
        if (field.isSensitive()) {
            found.add(("output port '%s' is sorted by '%s', whose values are sensitive and whose order would show: "
                            + "sort by another column")
                    .formatted(port, field.name()));
        } else if (field.type().isNested() || field.type() instanceof DataType.BinaryType) {
            found.add("output port '%s' is sorted by '%s' of type %s: sort by a simple column"
                    .formatted(port, field.name(), field.type().name()));
        }
    }

    private void checkNames(List<Expectation> expectations) {
        Set<String> names = new HashSet<>();
        for (Expectation expectation : expectations) {
            if (!names.add(expectation.name())) {
                found.add("expectation %s is there twice: keep one expect(...), or tell them apart with named(...)"
                        .formatted(expectation));
            }
        }
    }

    private void checkExpectation(List<Schema> schemas, Expectation expectation) {
        if (expectation.check() instanceof Check.Written) {
            return;
        }
        for (String column : expectation.columns()) {
            List<Field> fields = named(schemas, column);
            if (fields.isEmpty()) {
                found.add("expectation %s is on column '%s', which the schema has not: add the field or mend the name"
                        .formatted(expectation, column));
            } else if (fields.stream()
                    .noneMatch(field -> FittingTypes.fit(expectation.check(), column, field.type()))) {
                found.add("expectation %s does not fit column '%s' of type %s: use bounds of its type, or another check"
                        .formatted(expectation, column, fields.get(0).type().name()));
            }
        }
        List<String> filtered = expectation.filter().map(Filter::columns).orElse(List.of());
        filtered.stream()
                .filter(column -> named(schemas, column).isEmpty())
                .forEach(column -> found.add(("expectation %s speaks of rows by column '%s', which the schema has not: "
                                + "add the field or mend the filter")
                        .formatted(expectation, column)));
    }

    private static List<Field> named(List<Schema> schemas, String column) {
        return schemas.stream().flatMap(schema -> schema.find(column).stream()).toList();
    }

    private void checkField(Field field) {
        checkMask(field);
        if (field.isPrimaryKey() && field.type().isNested()) {
            found.add("primary key '%s' of type %s cannot be compared: make simple fields the key"
                    .formatted(field.name(), field.type().name()));
        }
        ProductFields.findClash(field)
                .ifPresent(filled ->
                        found.add(("field '%s' of type %s has a name that publications fill: make it '%s' of type "
                                        + "%s, or give it another name")
                                .formatted(
                                        field.name(),
                                        field.type().name(),
                                        filled.name(),
                                        filled.type().name())));
    }

    private void checkMask(Field field) {
        field.mask()
                .filter(mask -> !ConsumerView.fits(mask, field.type()))
                .ifPresent(mask -> found.add(
                        MASK_MISFIT.formatted(field.name(), field.type().name(), of(mask))));
        checkMasks(field.type());
    }

    private static String of(Mask mask) {
        if (mask.keyPurpose().isPresent()) {
            return "identifiers";
        }
        if (mask instanceof Mask.Truncated) {
            return "times";
        }
        if (mask instanceof Mask.Rounded rounded) {
            return "numbers of a finer step than " + rounded.step().toPlainString();
        }
        return mask instanceof Mask.Bucketed ? "numbers" : "strings";
    }

    private void checkMasks(DataType type) {
        if (type instanceof DataType.StructType struct) {
            struct.fields().forEach(this::checkMask);
        } else if (type instanceof DataType.ListType list) {
            checkMasks(list.element());
        } else if (type instanceof DataType.MapType map) {
            checkMasks(map.key());
            checkMasks(map.value());
        }
    }

    private void checkView(Schema schema) {
        if (!schema.fields().isEmpty() && ConsumerView.of(schema).fields().isEmpty()) {
            found.add("consumers of output port '%s' see no field, for each has Mask.dropped(): leave one without it"
                    .formatted(port));
        }
    }

    private void checkRows(AccessPolicy access, Schema schema) {
        for (RowRule rule : access.rowRules()) {
            schema.names().stream()
                    .filter(name -> name.startsWith(RowRule.PRINCIPAL))
                    .forEach(name ->
                            found.add("field '%s' is named as what row rules say of a principal: give it another name"
                                    .formatted(name)));
            if (rule.language().equals(RowRule.FILTER)) {
                checkFilter(rule.condition(), schema);
            }
        }
    }

    private void checkFilter(String condition, Schema schema) {
        try {
            Filter.parse(condition).requireFits(schema.and(PRINCIPAL));
        } catch (IllegalArgumentException e) {
            found.add("row rule '%s' does not fit the fields: %s".formatted(condition, e.getMessage()));
        }
    }

    private void checkKey(Field field) {
        if (!field.isRequired()) {
            found.add("field '%s' is of the primary key and may hold null: call required()".formatted(field.name()));
        }
    }

    private void checkPartition(List<Schema> schemas, String column) {
        List<Field> fields = named(schemas, column);
        if (fields.isEmpty()) {
            found.add("output port '%s' is partitioned by '%s', which the schema has not: mend partitionedBy(...)"
                    .formatted(port, column));
        }
        fields.forEach(this::checkPartition);
    }

    private void checkPartition(Field field) {
        if (field.isSensitive()) {
            found.add(("output port '%s' is partitioned by '%s', whose values are sensitive and would show in paths: "
                            + "partition by another column")
                    .formatted(port, field.name()));
        } else if (field.type().isNested() || field.type() instanceof DataType.BinaryType) {
            found.add("output port '%s' is partitioned by '%s' of type %s: partition by a simple column"
                    .formatted(port, field.name(), field.type().name()));
        }
    }
}
