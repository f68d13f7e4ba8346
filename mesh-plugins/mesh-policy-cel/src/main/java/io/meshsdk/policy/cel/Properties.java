package io.meshsdk.policy.cel;

import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.CustomProperty;
import io.meshsdk.metadata.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Custom properties as expressions see them: texts, numbers, truth values, lists and maps of them. */
final class Properties {
    private Properties() {}

    static Map<String, Object> of(Annotations annotations) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (CustomProperty property : annotations.customProperties()) {
            found.put(property.property(), of(property.value()));
        }
        return found;
    }

    private static Object of(Value value) {
        if (value instanceof Value.Numeric numeric) {
            boolean whole = numeric.number().stripTrailingZeros().scale() <= 0
                    && numeric.number().precision() <= 18;
            return whole
                    ? (Object) numeric.number().longValue()
                    : (Object) numeric.number().doubleValue();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag();
        }
        if (value instanceof Value.Items items) {
            return List.copyOf(items.items().stream().map(Properties::of).toList());
        }
        if (value instanceof Value.Entries entries) {
            Map<String, Object> found = new LinkedHashMap<>();
            entries.entries().forEach((key, item) -> found.put(key, of(item)));
            return found;
        }
        return value instanceof Value.Nothing ? "" : value.toString();
    }
}
