package io.meshsdk.core.publication.rows;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.ProductFields;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns the publication fills itself, the same in each of its rows. Where the contract declares a field of such a
 * name and type it is filled, once; the others follow the contract's fields.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductColumns {
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
        return ProductFields.added().stream()
                .filter(field -> !contract.contains(field.name()))
                .toList();
    }

    /** Returns the fields of a contract that the publication fills. */
    public static List<Field> filledIn(Schema contract) {
        return contract.fields().stream().filter(ProductFields::isFilled).toList();
    }

    /** Returns the column of a field for so many rows. */
    Column column(String field, int rows) {
        Column entry = entries.get(field);
        if (entry == null) {
            throw new IllegalArgumentException("No product column '%s'".formatted(field));
        }
        return DictionaryColumn.constant(entry, rows);
    }
}
