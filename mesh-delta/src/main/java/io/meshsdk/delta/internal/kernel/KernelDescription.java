package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.TableConfig;
import io.delta.kernel.internal.TransactionImpl;
import io.delta.kernel.internal.actions.Format;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.actions.Protocol;
import io.delta.kernel.internal.rowtracking.MaterializedRowTrackingColumn;
import io.delta.kernel.internal.tablefeatures.TableFeature;
import io.delta.kernel.internal.tablefeatures.TableFeatures;
import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import io.delta.kernel.internal.util.ColumnMapping;
import io.delta.kernel.internal.util.Tuple2;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.StringType;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.error.StorageException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a table is to declare and demand from a version on, each empty where it stays.
 *
 * @param metadata what it declares
 * @param protocol what it demands
 */
record KernelDescription(Optional<Metadata> metadata, Optional<Protocol> protocol) {
    private static final Protocol LOWEST =
            new Protocol(TransactionImpl.DEFAULT_READ_VERSION, TransactionImpl.DEFAULT_WRITE_VERSION);

    /**
     * Returns the description of a table that declares something else from here on, or nothing else.
     *
     * @throws StorageException if the table would demand more of its readers than anybody agreed to
     */
    static KernelDescription of(String table, Optional<SnapshotImpl> base, @Nullable TableMetadata declared) {
        if (declared == null) {
            return new KernelDescription(Optional.empty(), Optional.empty());
        }
        Metadata wanted = metadata(base.map(SnapshotImpl::getMetadata), declared);
        Tuple2<Set<TableFeature>, Optional<Metadata>> asked = TableFeatures.extractFeaturePropertyOverrides(wanted);
        Metadata plain = asked._2.orElse(wanted);
        Protocol present = base.map(SnapshotImpl::getProtocol).orElse(LOWEST);
        Optional<Tuple2<Protocol, Set<TableFeature>>> needed =
                TableFeatures.autoUpgradeProtocolBasedOnMetadata(plain, asked._1, present);
        if (base.isPresent()) {
            requireSame(table, base.get().getMetadata(), plain, TableConfig.ROW_TRACKING_ENABLED);
            requireSame(table, base.get().getMetadata(), plain, TableConfig.IN_COMMIT_TIMESTAMPS_ENABLED);
            needed.ifPresent(more -> requireAsked(table, more._2, asked._1));
        }
        Optional<Protocol> protocol = needed.map(more -> more._1);
        return new KernelDescription(
                Optional.of(mapped(plain, base.isEmpty())),
                base.isEmpty() ? Optional.of(protocol.orElse(LOWEST)) : protocol);
    }

    /** Returns whether a table that declares something demands more than the lowest protocol there is. */
    static boolean needsMore(TableMetadata declared) {
        Metadata wanted = metadata(Optional.empty(), declared);
        Tuple2<Set<TableFeature>, Optional<Metadata>> asked = TableFeatures.extractFeaturePropertyOverrides(wanted);
        return !asked._1.isEmpty()
                || TableFeatures.autoUpgradeProtocolBasedOnMetadata(asked._2.orElse(wanted), asked._1, LOWEST)
                        .isPresent();
    }

    private static void requireSame(String table, Metadata present, Metadata wanted, TableConfig<Boolean> property) {
        if (!property.fromMetadata(present).equals(property.fromMetadata(wanted))) {
            throw new StorageException(
                    "Cannot change property '%s' of Delta table '%s': it is set when a table is made, for what is there would have to be described anew. Leave it, change it with Delta on Spark, or publish to a new table."
                            .formatted(property.getKey(), table));
        }
    }

    private static void requireAsked(String table, Set<TableFeature> needed, Set<TableFeature> asked) {
        Set<String> unasked = needed.stream()
                .filter(feature -> !asked.contains(feature)
                        && asked.stream()
                                .noneMatch(other -> other.requiredFeatures().contains(feature)))
                .map(TableFeature::featureName)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unasked.isEmpty()) {
            throw new StorageException(
                    "Cannot change Delta table '%s': it would need the table features %s, which older readers and writers do not have. Set the table properties 'delta.feature.<name>' to 'supported' to have them, or publish to a new table."
                            .formatted(table, unasked));
        }
    }

    private static Metadata mapped(Metadata plain, boolean isNew) {
        Metadata mapped =
                ColumnMapping.updateColumnMappingMetadataIfNeeded(plain, isNew).orElse(plain);
        return isNew
                ? MaterializedRowTrackingColumn.assignMaterializedColumnNamesIfNeeded(mapped)
                        .orElse(mapped)
                : mapped;
    }

    private static Metadata metadata(Optional<Metadata> present, TableMetadata declared) {
        return new Metadata(
                present.map(Metadata::getId).orElseGet(() -> UUID.randomUUID().toString()),
                Optional.of(declared.name()).filter(name -> !name.isEmpty()),
                Optional.of(declared.description()).filter(text -> !text.isEmpty()),
                present.map(Metadata::getFormat).orElseGet(Format::new),
                declared.schemaJson(),
                DataTypeJsonSerDe.deserializeStructType(declared.schemaJson()),
                VectorUtils.buildArrayValue(declared.partitionColumns(), StringType.STRING),
                present.flatMap(Metadata::getCreatedTime).or(() -> Optional.of(System.currentTimeMillis())),
                VectorUtils.stringStringMapValue(declared.properties()));
    }
}
