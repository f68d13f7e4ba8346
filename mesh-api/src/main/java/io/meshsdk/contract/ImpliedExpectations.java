package io.meshsdk.contract;

import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.Literal;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
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

    private void field(Field field) {
        if (field.isUnique()) {
            add(Expectations.unique(field.name()));
        }
        accepted(field);
        TypeOptions.expectations(field).forEach(this::add);
    }

    private void accepted(Field field) {
        List<Literal> values = new ArrayList<>();
        for (EnumValue accepted : field.accepted()) {
            literal(accepted.value(), field.type()).ifPresent(values::add);
        }
        if (!values.isEmpty()) {
            add(Expectation.of(new Check.OneOf(field.name(), values)));
        }
    }

    private static Optional<Literal> literal(Value value, DataType type) {
        if (value instanceof Value.Text text) {
            return TypeOptions.literal(text, type);
        }
        return value instanceof Value.Numeric number ? TypeOptions.literal(number, type) : Optional.empty();
    }

    private void add(Expectation expectation) {
        boolean known = implied.stream().anyMatch(one -> one.check().equals(expectation.check()));
        if (!known) {
            implied.add(expectation.implied());
        }
    }
}
