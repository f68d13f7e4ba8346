package io.meshsdk.delta.internal.files;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the settings under which the Delta libraries reach files. */
public final class HadoopSettings {
    /** The key that says how durable the files of a table are: a {@link Durability}, {@code FORCED} unless set. */
    public static final String DURABILITY = "mesh.delta.durability";

    private static final Logger LOG = LoggerFactory.getLogger(HadoopSettings.class);

    private HadoopSettings() {}

    /** Returns settings that read no file of the host: ours, with those of the caller on top. */
    public static Configuration with(Map<String, String> overrides) {
        // Hadoop runs a program, once in a process, before it answers this: here, not in the middle of a publication.
        LOG.debug("Hadoop found setsid: {}", Shell.isSetsidAvailable);
        Configuration settings = new Configuration(false);
        settings.setClassLoader(HadoopSettings.class.getClassLoader());
        settings.setClass("fs.file.impl", NioFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        // Hadoop's cache is keyed by scheme alone: a host's own local file system would be served to us, ours to it.
        settings.setBoolean("fs.file.impl.disable.cache", true);
        settings.set("delta.logStore.file.impl", LinkLogStore.class.getName());
        settings.set("io.delta.kernel.logStore.file.impl", LinkLogStore.class.getName());
        overrides.forEach(settings::set);
        return settings;
    }
}
