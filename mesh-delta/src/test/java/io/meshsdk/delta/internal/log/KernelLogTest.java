package io.meshsdk.delta.internal.log;

import io.meshsdk.delta.internal.kernel.KernelWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

final class KernelLogTest extends LogWriterContract {
    @Override
    LogWriter writer(Configuration settings, Path table) {
        return new KernelWriter(settings, table);
    }
}
