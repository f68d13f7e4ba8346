package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.PartitionStatistics;

/**
 * What a finished file holds. Null counts are there for every field; bounds only for fields that are not sensitive, are
 * not binary, hold a value and no NaN. Bounds are exact, texts are not cut; a floating point zero stands as {@code -0.0}
 * in a minimum and as {@code 0.0} in a maximum.
 *
 * <p>Of a struct, the statistics know its fields and theirs, under names with dots: {@code place.city}. A field of a
 * struct that is null is null. There is no entry for the struct itself. Of lists and maps, also of those that are fields
 * of structs, they know how many are null, and nothing of what is in them. Where two entries would have one name, as a
 * field {@code a.b} and a field {@code b} of a struct {@code a}, there is neither.
 *
 * @param sizeInBytes the length of the file
 * @param statistics the number of rows, and what is known about each field
 * @since 0.1.0
 */
@CheckReturnValue
public record FileFacts(long sizeInBytes, PartitionStatistics statistics) {
    /** Returns the number of rows. */
    public long rowCount() {
        return statistics.rowCount();
    }
}
