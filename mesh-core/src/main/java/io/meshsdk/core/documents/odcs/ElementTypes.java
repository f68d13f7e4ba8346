package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.Value;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The type of a list or map by what is said of its elements. */
final class ElementTypes {
    private ElementTypes() {}

    static Optional<DataType> of(String key, Value said) {
        Mapping property = Mapping.of(Map.of(
                "name",
                Scalar.text("it"),
                "logicalType",
                Scalar.text(key.equals("items") ? "array" : "map"),
                key,
                Values.node(said)));
        List<Field> fields = new PropertyReader(RuleReader.ignoring()).fields(List.of(property), "");
        return fields.stream().map(Field::type).findFirst();
    }
}
