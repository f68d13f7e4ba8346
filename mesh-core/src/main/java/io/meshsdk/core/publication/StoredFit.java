package io.meshsdk.core.publication;

import io.meshsdk.OutputPort;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.policy.Violation;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees that a table holds the fields of a contract as they are promised: what is read in place is not widened. */
final class StoredFit {
    private StoredFit() {}

    static PolicyReport.Judgement judge(OutputPort port, Schema stored) {
        List<Violation> found = new ArrayList<>();
        for (Field field : port.contract().effectiveSchema().fields()) {
            Optional<Field> same = stored.find(field.name());
            String element = "outputs[%s].schema.%s".formatted(port.name(), field.name());
            if (same.isEmpty()) {
                found.add(Violation.broken("table-field-missing", element)
                        .because("The table has no field '%s'".formatted(field.name()))
                        .remedy("Leave it out of the contract, or add it to the table."));
            } else if (!type(same.get()).equals(type(field))) {
                found.add(Violation.broken("table-field-retyped", element)
                        .because("Field '%s' of the table is of type %s, not %s"
                                .formatted(field.name(), type(same.get()), type(field)))
                        .remedy("Promise the type that the table has."));
            }
        }
        return new PolicyReport.Judgement("table-fit", "1.0", found);
    }

    /** Which nested fields may be null is a matter of rows. */
    private static String type(Field field) {
        DataType type = field.type();
        return type.name().replace(" not null", "");
    }
}
