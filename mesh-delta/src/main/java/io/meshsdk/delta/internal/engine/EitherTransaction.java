package io.meshsdk.delta.internal.engine;

import io.meshsdk.delta.internal.kernel.KernelNeeds;
import io.meshsdk.delta.internal.kernel.KernelWriter;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;

/** A transaction of Delta Standalone that becomes one of Delta Kernel, on the same version, if its change asks for more. */
final class EitherTransaction implements LogTransaction {
    private final LogTransaction standalone;
    private final KernelWriter kernel;
    private final Set<String> readMarks = new LinkedHashSet<>();

    EitherTransaction(LogTransaction standalone, KernelWriter kernel) {
        this.standalone = standalone;
        this.kernel = kernel;
    }

    @Override
    public long readVersion() {
        return standalone.readVersion();
    }

    @Override
    public OptionalLong transactionVersion(String application) {
        readMarks.add(application);
        return standalone.transactionVersion(application);
    }

    @Override
    public CommitAttempt commit(LogChange change) {
        if (StandaloneWriter.honours(change) && !needsMoreProtocol(change)) {
            return standalone.commit(change);
        }
        LogTransaction other = kernel.beginAt(readVersion());
        readMarks.forEach(other::transactionVersion);
        return other.commit(change);
    }

    private static boolean needsMoreProtocol(LogChange change) {
        return change.metadata() != null && KernelNeeds.moreThanLowestProtocol(change.metadata());
    }
}
