package io.meshsdk.delta.internal.schema;

import io.meshsdk.schema.Field;

/** A column of a Delta table: the field readers see, and the name it has in files and partition values. */
public record DeltaColumn(Field field, String physicalName) {}
