package io.meshsdk.delta.internal.log;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a table demands of those who read and write it; features are named only from versions 3 and 7 on. */
public record TableProtocol(int minReaderVersion, int minWriterVersion, Set<String> features) {
    /** Creates the protocol; features are sorted. */
    public TableProtocol {
        features = Collections.unmodifiableSet(new TreeSet<>(features));
    }

    /** Returns whether an engine that knows no feature, and versions up to these, may write the table. */
    public boolean isAtMost(int readerVersion, int writerVersion) {
        return minReaderVersion <= readerVersion && minWriterVersion <= writerVersion && features.isEmpty();
    }

    /** Returns the versions and features in words, for messages. */
    @Override
    public String toString() {
        String versions = "reader version %d, writer version %d".formatted(minReaderVersion, minWriterVersion);
        return features.isEmpty() ? versions : versions + ", features " + features;
    }
}
