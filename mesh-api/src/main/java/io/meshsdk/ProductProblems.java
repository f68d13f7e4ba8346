package io.meshsdk;

import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Literal;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is inconsistent in the ports of a product. */
final class ProductProblems {
    private static final String FOLDER = "[A-Za-z0-9][A-Za-z0-9._=-]*";
    private static final Pattern LOCATION = Pattern.compile(FOLDER + "(/" + FOLDER + ")*");

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
            found.addAll(problems.in(port, port.contract()));
        }
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

    private List<String> in(OutputPort output, DataContract contract) {
        if (contract.schemas().size() > 1) {
            return found;
        }
        Schema schema = contract.effectiveSchema();
        contract.expectations().forEach(expectation -> checkExpectation(schema, expectation));
        schema.fields().forEach(this::checkMask);
        output.partitionColumns().forEach(column -> checkPartition(schema, column));
        if (Set.copyOf(output.partitionColumns()).size()
                < output.partitionColumns().size()) {
            found.add("output port '%s' is partitioned twice by one column %s: name each once in partitionedBy(...)"
                    .formatted(port, output.partitionColumns()));
        }
        if (Set.copyOf(output.partitionColumns()).size() == schema.fields().size()) {
            found.add("output port '%s' is partitioned by every column: leave one out".formatted(port));
        }
        return found;
    }

    private void checkExpectation(Schema schema, Expectation expectation) {
        for (String column : expectation.columns()) {
            Optional<Field> field = schema.find(column);
            if (field.isEmpty()) {
                found.add("expectation %s is on column '%s', which the schema has not: add the field or mend the name"
                        .formatted(expectation, column));
            } else {
                checkTypes(expectation, field.get());
            }
        }
    }

    private void checkTypes(Expectation expectation, Field field) {
        Check check = expectation.check();
        boolean fits = true;
        if (check instanceof Check.Matches || check instanceof Check.HasFormat) {
            fits = field.type() instanceof DataType.StringType;
        } else if (check instanceof Check.Freshness) {
            fits = field.type() instanceof DataType.DateType || field.type() instanceof DataType.TimestampType;
        } else if (check instanceof Check.Range range) {
            fits = fits(range.low(), field) && fits(range.high(), field);
        } else if (check instanceof Check.OneOf list) {
            fits = list.values().stream().allMatch(value -> fits(Optional.of(value), field));
        } else if (check instanceof Check.Unique) {
            fits = !field.type().isNested();
        }
        if (!fits) {
            found.add("expectation %s does not fit column '%s' of type %s: use bounds of its type, or another check"
                    .formatted(expectation, field.name(), field.type().name()));
        }
    }

    private static boolean fits(Optional<Literal> literal, Field field) {
        return literal.isEmpty() || fits(literal.get(), field.type());
    }

    private static boolean fits(Literal literal, DataType type) {
        if (literal instanceof Literal.Whole || literal instanceof Literal.Exact) {
            return type.isNumeric();
        }
        if (literal instanceof Literal.Floating) {
            return type.isFloating();
        }
        if (literal instanceof Literal.Day) {
            return type instanceof DataType.DateType;
        }
        if (literal instanceof Literal.Moment) {
            return type instanceof DataType.TimestampType;
        }
        return type instanceof DataType.StringType;
    }

    private void checkMask(Field field) {
        Optional<Mask> mask = field.mask();
        if (mask.isPresent() && !mask.get().appliesToAnyType() && !(field.type() instanceof DataType.StringType)) {
            found.add("field '%s' of type %s has a mask for strings: use Mask.nullified()"
                    .formatted(field.name(), field.type().name()));
        }
    }

    private void checkPartition(Schema schema, String column) {
        Optional<Field> field = schema.find(column);
        if (field.isEmpty()) {
            found.add("output port '%s' is partitioned by '%s', which the schema has not: mend partitionedBy(...)"
                    .formatted(port, column));
        } else if (field.get().isSensitive()) {
            found.add(("output port '%s' is partitioned by '%s', whose values are sensitive and would show in paths: "
                            + "partition by another column")
                    .formatted(port, column));
        } else if (field.get().type().isNested() || field.get().type() instanceof DataType.BinaryType) {
            found.add("output port '%s' is partitioned by '%s' of type %s: partition by a simple column"
                    .formatted(port, column, field.get().type().name()));
        }
    }
}
