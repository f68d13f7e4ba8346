package io.meshsdk.core.governance.laundering;

import io.meshsdk.OutputPort;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Derivation;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a port that hold values and no more fields.
 *
 * @param element the path in the product: {@code outputs[daily].schema.customer.email}
 * @param path the path in the schema: {@code customer.email}
 * @param topName the name of the field of the schema that has it
 * @param field the field, as its contract has it
 * @param protection what protects it: its own, that of the fields around it, and the class of the contract
 * @param derivations how it and the fields around it are made, as far as that is said
 */
record PortFields(
        String element,
        String path,
        String topName,
        Field field,
        FieldProtection protection,
        List<Derivation> derivations) {
    PortFields {
        derivations = List.copyOf(derivations);
    }

    /** Returns the fields of a port, in order. */
    static List<PortFields> of(OutputPort port) {
        List<PortFields> found = new ArrayList<>();
        List<Schema> schemas = port.contract().effectiveSchemas();
        FieldProtection contract = FieldProtection.of(port.contract().classification());
        for (int i = 0; i < schemas.size(); i++) {
            String element = FieldPaths.of(port) + (schemas.size() == 1 ? ".schema" : ".schemas[%d]".formatted(i));
            for (Field field : schemas.get(i).fields()) {
                add(new Place(element, "", field.name(), contract, List.of()).to(field), field, field.type(), found);
            }
        }
        return found;
    }

    private static void add(Place at, Field field, DataType type, List<PortFields> found) {
        if (type instanceof StructType struct) {
            struct.fields().forEach(part -> add(at.to(part), part, part.type(), found));
        } else if (type instanceof ListType list && list.element().isNested()) {
            add(at.into("element"), field, list.element(), found);
        } else if (type instanceof MapType map
                && (map.key().isNested() || map.value().isNested())) {
            add(at.into("key"), field, map.key(), found);
            add(at.into("value"), field, map.value(), found);
        } else {
            found.add(new PortFields(at.element, at.path, at.top, field, at.protection, at.derivations));
        }
    }

    /** Returns whether the field is at a path, or in a field that is. */
    boolean isAt(String wanted) {
        return path.equals(wanted) || path.startsWith(wanted + ".");
    }

    /** Returns what its values are said to be made of, as written, each once. */
    List<String> sourceTexts() {
        return derivations.stream()
                .flatMap(derivation -> derivation.sourceObjects().stream())
                .distinct()
                .toList();
    }

    private record Place(
            String element, String path, String top, FieldProtection protection, List<Derivation> derivations) {
        Place to(Field field) {
            List<Derivation> more = new ArrayList<>(derivations);
            if (!field.derivation().equals(Derivation.NONE)) {
                more.add(field.derivation());
            }
            return new Place(
                    element + "." + field.pathName(),
                    path.isEmpty() ? field.name() : path + "." + field.name(),
                    top,
                    protection.and(FieldProtection.of(field)),
                    more);
        }

        Place into(String word) {
            return new Place(element + "." + word, path + "." + word, top, protection, derivations);
        }
    }
}
