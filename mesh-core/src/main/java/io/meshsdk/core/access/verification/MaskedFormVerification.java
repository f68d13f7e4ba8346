package io.meshsdk.core.access.verification;

import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.verification.MaskVerification.Report;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at rows that are said to be masked, without the raw ones: each value has to be one that the mask of its field can show, and
 * fields that are dropped may not be there. So no raw value is left, but for such as look masked by themselves, which the mask would
 * show as they are. Told by other code than that which masks. A mask of the host's own is not known, and nothing is found of it.
 *
 * @param raw the fields as they are before any mask, each with its mask
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskedFormVerification(Schema raw) {
    /**
     * Reads the rows once, and looks at each value of the fields that have a mask.
     *
     * @throws io.meshsdk.error.DataSourceException if they cannot be read
     */
    public Report verify(Dataset masked) {
        try (Stream<Batch> batches = masked.batches()) {
            return batches.map(this::verify).reduce(new Report(0, Map.of()), Report::and);
        }
    }

    /** Looks at each value of a batch, in the fields that have a mask. */
    public Report verify(Batch masked) {
        List<Field> looked = raw.fields().stream()
                .filter(field -> field.mask().isPresent() || field.type().isNested())
                .filter(field -> masked.schema().contains(field.name()))
                .toList();
        List<String> names = looked.stream().map(Field::name).toList();
        Map<String, Long> found = new TreeMap<>();
        if (!names.isEmpty()) {
            Batch part = Batch.of(
                    masked.schema().select(names),
                    masked.rowCount(),
                    names.stream().map(masked::column).toList());
            for (int row = 0; row < part.rowCount(); row++) {
                look(looked, Row.copyOf(part, row), found);
            }
        }
        return new Report(masked.rowCount(), found);
    }

    /** Returns the fields whose masks are the host's own, so that nothing is known of what they show; by their paths, sorted. */
    public List<String> unknown() {
        Set<String> paths = new TreeSet<>();
        raw.fields().forEach(field -> unknown(field.name(), field, paths));
        return List.copyOf(paths);
    }

    private static void look(List<Field> fields, Row row, Map<String, Long> found) {
        fields.forEach(field -> look(field.name(), field, row.find(field.name()).orElse(null), found));
    }

    private static void look(String path, Field field, @Nullable Object seen, Map<String, Long> found) {
        if (field.mask().isEmpty()) {
            within(path, field.type(), seen, found);
        } else if (!canShow(field.mask().get(), field, seen)) {
            found.merge(path, 1L, Long::sum);
        }
    }

    private static boolean canShow(Mask mask, Field field, @Nullable Object seen) {
        if (mask instanceof Mask.Dropped) {
            return false;
        }
        boolean isNull = mask instanceof Mask.Nullified || !ConsumerView.fits(mask, field.type());
        return seen == null || (!isNull && HiddenForms.canShow(mask, seen));
    }

    private static void within(String path, DataType type, @Nullable Object seen, Map<String, Long> found) {
        if (seen instanceof Row row && type instanceof DataType.StructType struct) {
            struct.fields().stream()
                    .filter(field -> row.schema().contains(field.name()))
                    .forEach(field -> look(
                            path + "." + field.name(),
                            field,
                            row.find(field.name()).orElse(null),
                            found));
        } else if (seen instanceof List<?> list && type instanceof DataType.ListType of) {
            list.forEach(one -> within(path + ".element", of.element(), one, found));
        } else if (seen instanceof Map<?, ?> map && type instanceof DataType.MapType of) {
            map.keySet().forEach(one -> within(path + ".key", of.key(), one, found));
            map.values().forEach(one -> within(path + ".value", of.value(), one, found));
        }
    }

    private static void unknown(String path, Field field, Set<String> paths) {
        if (field.mask().filter(Mask.Custom.class::isInstance).isPresent()) {
            paths.add(path);
        }
        unknown(path, field.type(), paths);
    }

    private static void unknown(String path, DataType type, Set<String> paths) {
        if (type instanceof DataType.StructType struct) {
            struct.fields().forEach(field -> unknown(path + "." + field.name(), field, paths));
        } else if (type instanceof DataType.ListType list) {
            unknown(path + ".element", list.element(), paths);
        } else if (type instanceof DataType.MapType map) {
            unknown(path + ".key", map.key(), paths);
            unknown(path + ".value", map.value(), paths);
        }
    }
}
