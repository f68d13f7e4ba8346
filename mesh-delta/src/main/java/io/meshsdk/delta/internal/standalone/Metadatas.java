package io.meshsdk.delta.internal.standalone;

import io.delta.standalone.actions.Metadata;
import io.delta.standalone.types.DataType;
import io.delta.standalone.types.StructType;
import io.meshsdk.delta.internal.log.TableMetadata;

/** Translates what a table declares into Delta Standalone's words. */
final class Metadatas {
    private Metadatas() {}

    /** Returns the metadata a table has, or gets as a new one, with what it declares from here on. */
    static Metadata on(Metadata present, TableMetadata declared) {
        return present.copyBuilder()
                .name(declared.name())
                .description(declared.description())
                .schema((StructType) DataType.fromJson(declared.schemaJson()))
                .partitionColumns(declared.partitionColumns())
                .configuration(declared.properties())
                .build();
    }
}
