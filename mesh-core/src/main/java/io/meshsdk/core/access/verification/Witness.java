package io.meshsdk.core.access.verification;

import io.meshsdk.access.Mask;
import io.meshsdk.data.Row;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what consumers see with the raw values, and counts what a mask does not hide, or tokens that do not join. */
final class Witness {
    private static final int MOST_KEPT = 20_000;

    private final Map<String, Long> found;
    private final Map<Object, Object> tokens = new HashMap<>();
    private final Map<Object, Object> raws = new HashMap<>();

    Witness(Map<String, Long> found) {
        this.found = found;
    }

    /** Looks at a field of a row, and at those within it. */
    void look(String path, Field field, @Nullable Object raw, @Nullable Object seen) {
        if (field.mask().isEmpty()) {
            within(path, field.type(), raw, seen);
        } else if (!holds(field.mask().get(), field, raw, seen)) {
            found.merge(path, 1L, Long::sum);
        }
    }

    private boolean holds(Mask mask, Field field, @Nullable Object raw, @Nullable Object seen) {
        if (raw == null || mask instanceof Mask.Nullified || !ConsumerView.fits(mask, field.type())) {
            return seen == null;
        }
        if (seen == null) {
            return mask instanceof Mask.Custom;
        }
        return HiddenForms.hides(mask, raw, seen) && (mask.keyPurpose().isEmpty() || joins(mask, raw, seen));
    }

    /** Equal values have equal tokens, and others have others. */
    private boolean joins(Mask mask, Object raw, Object seen) {
        if (tokens.size() >= MOST_KEPT) {
            tokens.clear();
            raws.clear();
        }
        Object key = List.of(mask, raw instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : raw);
        Object token = tokens.putIfAbsent(key, seen);
        Object same = raws.putIfAbsent(seen, key);
        return (token == null || token.equals(seen)) && (same == null || same.equals(key));
    }

    private void within(String path, DataType type, @Nullable Object raw, @Nullable Object seen) {
        if (raw instanceof Row row && seen instanceof Row other && type instanceof DataType.StructType struct) {
            struct.fields().forEach(field -> ofStruct(path + "." + field.name(), field, row, other));
        } else if (raw instanceof List<?> list
                && seen instanceof List<?> other
                && type instanceof DataType.ListType of) {
            ofElements(path + ".element", of.element(), list.iterator(), other.iterator());
        } else if (raw instanceof Map<?, ?> map
                && seen instanceof Map<?, ?> other
                && type instanceof DataType.MapType of) {
            ofElements(
                    path + ".key",
                    of.key(),
                    map.keySet().iterator(),
                    other.keySet().iterator());
            ofElements(
                    path + ".value",
                    of.value(),
                    map.values().iterator(),
                    other.values().iterator());
        }
    }

    private void ofStruct(String path, Field field, Row raw, Row seen) {
        boolean isDropped = field.mask().filter(Mask.Dropped.class::isInstance).isPresent();
        if (!isDropped) {
            look(
                    path,
                    field,
                    raw.find(field.name()).orElse(null),
                    seen.find(field.name()).orElse(null));
        } else if (seen.schema().contains(field.name())) {
            found.merge(path, 1L, Long::sum);
        }
    }

    private void ofElements(String path, DataType type, Iterator<?> raw, Iterator<?> seen) {
        while (raw.hasNext() && seen.hasNext()) {
            within(path, type, raw.next(), seen.next());
        }
    }
}
