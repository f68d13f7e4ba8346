package io.meshsdk.core.publication;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns the publication fills itself, the same in each of its rows. Where the contract declares a field of such a
 * name and type it is filled, once; the others follow the contract's fields.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductColumns {
    private static final List<Field> ADDED = List.of(
            Field.string("_product_name").describedAs("The data product these rows belong to."),
            Field.string("_product_version").describedAs("The version of the data product the rows were published as."),
            Field.string("_domain").describedAs("The domain that owns the data product."),
            Field.timestamp("_publish_timestamp").describedAs("When the rows were published."));
    private static final Field COMPUTED_AT = Field.timestamp("_computed_at");

    private final Map<String, Column> entries;

    private ProductColumns(Map<String, Column> entries) {
        this.entries = entries;
    }

    /** Returns the columns of one publication. */
    public static ProductColumns of(ProductId product, SemanticVersion version, Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        Map<String, Column> entries = new LinkedHashMap<>();
        entries.put("_product_name", BytesColumn.ofStrings(List.of(product.name())));
        entries.put("_product_version", BytesColumn.ofStrings(List.of(version.toString())));
        entries.put("_domain", BytesColumn.ofStrings(List.of(product.domain())));
        entries.put("_publish_timestamp", LongColumn.of(micros));
        entries.put("_computed_at", LongColumn.of(micros));
        return new ProductColumns(Collections.unmodifiableMap(entries));
    }

    /** Returns the fields that are added behind those of a contract. */
    public static List<Field> addedTo(Schema contract) {
        return ADDED.stream().filter(field -> !contract.contains(field.name())).toList();
    }

    /** Returns the fields of a contract that the publication fills. */
    public static List<Field> filledIn(Schema contract) {
        return contract.fields().stream().filter(ProductColumns::isFilled).toList();
    }

    /** Returns the fields of a contract whose names are ours with another type, a line each: they cannot be published. */
    public static List<String> clashes(Schema contract) {
        return contract.fields().stream()
                .flatMap(field -> ours(field.name())
                        .filter(mine -> !mine.type().equals(field.type()))
                        .map(mine ->
                                "field '%s' is filled by the publication and must be of type %s, or have another name"
                                        .formatted(field.name(), mine.type().name()))
                        .stream())
                .collect(Collectors.toList());
    }

    /** Returns the column of a field for so many rows. */
    Column column(String field, int rows) {
        Column entry = entries.get(field);
        if (entry == null) {
            throw new IllegalArgumentException("No product column '%s'".formatted(field));
        }
        return DictionaryColumn.constant(entry, rows);
    }

    static boolean isFilled(Field field) {
        return ours(field.name())
                .filter(mine -> mine.type().equals(field.type()))
                .isPresent();
    }

    private static Optional<Field> ours(String name) {
        return COMPUTED_AT.name().equals(name)
                ? Optional.of(COMPUTED_AT)
                : ADDED.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
