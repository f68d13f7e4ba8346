package io.meshsdk.core.compatibility.omds;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node.Mapping;
import java.util.function.Function;

/**
 * The drafts of the Open Metadata Difference Standard that can be written. None of them is approved, so that each may change
 * or be dropped.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum OmdsDraft {
    /**
     * Version {@code v1.0.0} as Bitol's RFC 39 proposes it. What that leaves open is written as it recommends: places by name,
     * values where they are known.
     */
    RFC_39_V1_0_0(Rfc39Writer::write);

    private final Function<MetadataDifference, Mapping> writer;

    OmdsDraft(Function<MetadataDifference, Mapping> writer) {
        this.writer = writer;
    }

    Mapping write(MetadataDifference difference) {
        return writer.apply(difference);
    }
}
