/**
 * Schemas from Java records, and the source of records for schemas. Start at
 * {@link io.meshsdk.core.interchange.records.JavaRecords}.
 */
@NullMarked
package io.meshsdk.core.interchange.records;

import org.jspecify.annotations.NullMarked;
