package io.meshsdk.integration;

import io.meshsdk.delta.internal.files.LinkLogStore;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A log store that holds still between the temporary log file and its link. Made by the Delta library, hence public. */
public final class HoldingLogStore extends LinkLogStore {
    static final Map<String, String> SETTINGS = Map.of(
            "delta.logStore.file.impl", HoldingLogStore.class.getName(),
            "io.delta.kernel.logStore.file.impl", HoldingLogStore.class.getName());

    /** Creates the store. */
    public HoldingLogStore(Configuration settings) {
        super(settings);
    }

    @Override
    protected void written(Path temporary, Path target) {
        if (target.getFileName().toString().endsWith(".json")) {
            DoomedProcess.holdAndSaySo();
        }
    }
}
