package io.meshsdk.delta.internal.files;

import io.meshsdk.delta.internal.logstore.LogStores;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.util.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the settings under which the Delta libraries reach files. */
public final class HadoopSettings {
    /** The key that says how durable the files of a table are: a {@link Durability}, {@code FORCED} unless set. */
    public static final String DURABILITY = "mesh.delta.durability";

    /** The key that says how large a data file grows before another is begun, {@code 512m} unless set. */
    public static final String FILE_SIZE = "mesh.delta.file-size";

    /** The key that says how much a writer holds in memory before it writes a row group, {@code 128m} unless set. */
    public static final String ROW_GROUP_SIZE = "mesh.delta.row-group-size";

    private static final String LOCAL = "fs.file.impl";
    private static final Logger LOG = LoggerFactory.getLogger(HadoopSettings.class);

    private HadoopSettings() {}

    /** Returns settings that read no file of the host: ours, with those of the caller on top. */
    public static Configuration with(Map<String, String> overrides) {
        // Hadoop runs a program, once in a process, before it answers this: here, not in the middle of a publication.
        LOG.debug("Hadoop found setsid: {}", Shell.isSetsidAvailable);
        Configuration settings = new Configuration(false);
        settings.setClassLoader(HadoopSettings.class.getClassLoader());
        settings.setClass(LOCAL, NioFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        // Hadoop's cache is keyed by scheme alone: a host's own local file system would be served to us, ours to it.
        settings.setBoolean("fs.file.impl.disable.cache", true);
        LogStores.setDefaults(settings);
        LogStores.choose(settings, "file", LinkLogStore.class.getName());
        overrides.forEach(settings::set);
        LogStores.follow(settings, overrides);
        return settings;
    }

    /** Returns the settings for a scheme: connectors of others keep their scratch files through Hadoop's local file system. */
    static Configuration of(String scheme, Configuration settings) {
        if (scheme.equals("file") || settings.getClass(LOCAL, null) != NioFileSystem.class) {
            return settings;
        }
        Configuration theirs = new Configuration(settings);
        theirs.setClass(LOCAL, LocalFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        return theirs;
    }
}
