package io.meshsdk.delta.internal.log;

import io.meshsdk.delta.internal.standalone.StandaloneWriter;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

final class StandaloneLogTest extends LogWriterContract {
    @Override
    LogWriter writer(Configuration settings, Path table) {
        return new StandaloneWriter(settings, table);
    }
}
