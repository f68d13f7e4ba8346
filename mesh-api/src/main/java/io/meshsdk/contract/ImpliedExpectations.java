package io.meshsdk.contract;

import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Severity;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fields of a schema imply for their data, so that it need not be written down a second time. */
final class ImpliedExpectations {
    private final List<Expectation> implied = new ArrayList<>();

    private ImpliedExpectations() {}

    static List<Expectation> of(Schema schema) {
        ImpliedExpectations expectations = new ImpliedExpectations();
        String[] key = schema.primaryKey().stream().map(Field::name).toArray(String[]::new);
        if (key.length > 0) {
            expectations.add(Expectations.unique(key));
        }
        schema.fields().forEach(expectations::field);
        return List.copyOf(expectations.implied);
    }

    /** Returns what is said of a column and cannot be measured; it is reported as not evaluated, and blocks nothing. */
    static Expectation written(String what, String column, Value value) {
        Map<String, Value> body = new LinkedHashMap<>();
        body.put("option", Value.of(what));
        body.put("value", value);
        return Expectation.of(new Check.Written(Check.Written.Kind.LIBRARY, List.of(column), body))
                .named("%s(%s)".formatted(what, column))
                .severity(Severity.INFO);
    }

    private void field(Field field) {
        if (field.isUnique()) {
            add(
                    field.type().isNested()
                            ? written("unique", field.name(), Value.of(true))
                            : Expectations.unique(field.name()));
        }
        accepted(field);
        TypeOptions.expectations(field).forEach(this::add);
        nested(field.name(), field.type());
    }

    /** A null is accepted as everywhere; a list of which one value cannot be compared cannot be judged by the others. */
    private void accepted(Field field) {
        List<Value> values = field.accepted().stream()
                .map(EnumValue::value)
                .filter(value -> !(value instanceof Value.Nothing))
                .toList();
        List<Literal> literals = values.stream()
                .map(value -> Literals.of(value, field.type()))
                .flatMap(Optional::stream)
                .toList();
        if (literals.size() < values.size()) {
            add(written("enum", field.name(), Value.of(values)));
        } else if (!literals.isEmpty()) {
            add(Expectation.of(new ValueCheck.OneOf(field.name(), literals)));
        }
    }

    /** Checks read columns; what is said of fields within them is reported as not evaluated. */
    private void nested(String path, DataType type) {
        if (type instanceof StructType struct) {
            struct.fields().forEach(field -> inner(path + "." + field.name(), field));
        } else if (type instanceof ListType list) {
            nested(path, list.element());
        } else if (type instanceof MapType map) {
            nested(path, map.key());
            nested(path, map.value());
        }
    }

    private void inner(String path, Field field) {
        if (field.isUnique()) {
            add(written("unique", path, Value.of(true)));
        }
        if (!field.accepted().isEmpty()) {
            List<Value> values = field.accepted().stream().map(EnumValue::value).toList();
            add(written("enum", path, Value.of(values)));
        }
        field.options().forEach((key, value) -> {
            if (!TypeOptions.isForm(field, key)) {
                add(written(key, path, value));
            }
        });
        nested(path, field.type());
    }

    private void add(Expectation expectation) {
        boolean known = implied.stream().anyMatch(one -> one.check().equals(expectation.check()));
        if (!known) {
            implied.add(expectation.implied());
        }
    }
}
