package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.actions.Protocol;
import io.delta.kernel.internal.tablefeatures.TableFeature;
import io.delta.kernel.internal.tablefeatures.TableFeatures;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which features of a table neither Delta Kernel nor our files can be written under. */
final class WritableFeatures {
    // Kernel leaves these to whoever writes the files: values, ids or copies of columns that ours do not have.
    private static final Set<String> NOT_IN_OUR_FILES = Set.of(
            "variantType",
            "variantType-preview",
            "variantShredding",
            "variantShredding-preview",
            "collations",
            "collations-preview",
            "geospatial",
            "icebergCompatV1",
            "icebergCompatV2",
            "icebergCompatV3",
            "icebergWriterCompatV1",
            "icebergWriterCompatV3",
            "materializePartitionColumns",
            "catalogManaged");

    // Kernel looks at no row; whoever writes rows here asks whether they keep to what is declared.
    private static final Set<String> HELD_BY_OUR_ROWS = Set.of("invariants");

    private WritableFeatures() {}

    /** Returns the names of those that are in use, sorted. */
    static Set<String> missing(Protocol protocol, Metadata metadata) {
        Set<String> missing = new TreeSet<>();
        for (String name : protocol.getReaderAndWriterFeatures()) {
            @Nullable TableFeature feature = TableFeatures.TABLE_FEATURE_MAP.get(name);
            if (HELD_BY_OUR_ROWS.contains(name)) {
                continue;
            }
            if (feature == null || NOT_IN_OUR_FILES.contains(name) || !feature.hasKernelWriteSupport(metadata)) {
                missing.add(name);
            }
        }
        protocol.getImplicitlySupportedFeatures().stream()
                .filter(feature -> !HELD_BY_OUR_ROWS.contains(feature.featureName()))
                .filter(feature -> !feature.hasKernelWriteSupport(metadata))
                .map(TableFeature::featureName)
                .forEach(missing::add);
        if (protocol.getMinReaderVersion() > TableFeatures.TABLE_FEATURES_MIN_READER_VERSION
                || protocol.getMinWriterVersion() > TableFeatures.TABLE_FEATURES_MIN_WRITER_VERSION) {
            missing.add("reader version %d, writer version %d"
                    .formatted(protocol.getMinReaderVersion(), protocol.getMinWriterVersion()));
        }
        return Collections.unmodifiableSet(missing);
    }
}
