package io.meshsdk.delta.internal.log;

import io.meshsdk.delta.internal.engine.EngineByProtocol;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

final class EngineByProtocolTest extends LogWriterContract {
    @Override
    LogWriter writer(Configuration settings, Path table) {
        return new EngineByProtocol(settings, table);
    }
}
