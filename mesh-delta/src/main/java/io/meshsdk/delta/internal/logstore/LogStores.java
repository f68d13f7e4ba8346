package io.meshsdk.delta.internal.logstore;

import io.delta.storage.AzureLogStore;
import io.delta.storage.GCSLogStore;
import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Says which log store serves which scheme, to both Delta engines, and where none is known to be safe. */
public final class LogStores {
    private static final String OURS = "mesh.delta.log-store.";
    private static final String STANDALONE = "delta.logStore.";
    private static final String KERNEL = "io.delta.kernel.logStore.";
    private static final String IMPL = ".impl";
    private static final String SINGLE_WRITER = "SINGLE_WRITER";

    /** Those that lose no commit of several writers. */
    private static final Map<String, Class<?>> SAFE = Map.of(
            "s3a", ConditionalPutLogStore.class,
            "abfs", AzureLogStore.class,
            "abfss", AzureLogStore.class,
            "hdfs", HDFSLogStore.class,
            "viewfs", HDFSLogStore.class,
            "gs", GCSLogStore.class);

    /** What Hadoop says in a file of defaults that is not read, since the host's own might be found beside it. */
    private static final Map<String, String> CONNECTORS = Map.of(
            "fs.s3a.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem",
            "fs.abfs.impl", "org.apache.hadoop.fs.azurebfs.AzureBlobFileSystem",
            "fs.abfss.impl", "org.apache.hadoop.fs.azurebfs.SecureAzureBlobFileSystem",
            "fs.AbstractFileSystem.hdfs.impl", "org.apache.hadoop.fs.Hdfs",
            "fs.AbstractFileSystem.viewfs.impl", "org.apache.hadoop.fs.viewfs.ViewFs",
            "hadoop.tmp.dir", "${java.io.tmpdir}/hadoop-${user.name}",
            "fs.s3a.buffer.dir", "${hadoop.tmp.dir}/s3a",
            "fs.azure.buffer.dir", "${hadoop.tmp.dir}/abfs");

    private LogStores() {}

    /** Sets the store of each scheme that we know, and the connectors' classes. */
    public static void setDefaults(Configuration settings) {
        CONNECTORS.forEach(settings::set);
        SAFE.forEach((scheme, store) -> choose(settings, scheme, store.getName()));
    }

    /** Sets one store of a scheme for both engines. */
    public static void choose(Configuration settings, String scheme, String store) {
        settings.set(STANDALONE + scheme + IMPL, store);
        settings.set(KERNEL + scheme + IMPL, store);
    }

    /** Sets for both engines what the host chose by our key, or for one of them only. */
    public static void follow(Configuration settings, Map<String, String> chosen) {
        for (String scheme : schemes(chosen.keySet())) {
            String standalone = chosen.get(STANDALONE + scheme + IMPL);
            String kernel = chosen.get(KERNEL + scheme + IMPL);
            String ours = named(chosen.get(OURS + scheme));
            String any = Objects.requireNonNullElse(
                    ours, Objects.requireNonNullElse(standalone, Objects.requireNonNullElse(kernel, "")));
            settings.set(STANDALONE + scheme + IMPL, Objects.requireNonNullElse(standalone, any));
            settings.set(KERNEL + scheme + IMPL, Objects.requireNonNullElse(kernel, any));
        }
    }

    private static @Nullable String named(@Nullable String store) {
        return SINGLE_WRITER.equals(store) ? SingleWriterLogStore.class.getName() : store;
    }

    private static Set<String> schemes(Set<String> keys) {
        Set<String> found = new TreeSet<>();
        for (String key : keys) {
            if (key.startsWith(OURS)) {
                found.add(key.substring(OURS.length()));
            } else if (key.endsWith(IMPL) && key.startsWith(KERNEL)) {
                found.add(key.substring(KERNEL.length(), key.length() - IMPL.length()));
            } else if (key.endsWith(IMPL) && key.startsWith(STANDALONE)) {
                found.add(key.substring(STANDALONE.length(), key.length() - IMPL.length()));
            }
        }
        return found;
    }

    /** Returns why commits to a table might be lost, empty if the host chose a store, or ours is safe there. */
    public static Optional<String> refusal(FileSystem files, Path table, Configuration settings) throws IOException {
        String scheme = table.toUri().getScheme();
        String store = settings.get(STANDALONE + scheme + IMPL);
        if (store == null) {
            return Optional.of(
                    "Cannot write to '%s': no log store is known that loses no commit on scheme '%s'. Name one in '%s%s'."
                            .formatted(table, scheme, OURS, scheme));
        }
        return store.equals(ConditionalPutLogStore.class.getName())
                        && !files.hasPathCapability(table, ConditionalPutLogStore.CAPABILITY)
                ? Optional.of(withoutCondition(table))
                : Optional.empty();
    }

    static String withoutCondition(Path path) {
        return "Cannot write to '%s': its file system does not create files on condition that none is there, so that writers could replace each other's commits. "
                        .formatted(path)
                + "Use hadoop-aws 3.4.2 or newer and leave 'fs.s3a.create.conditional.enabled' true; or, if one process only ever writes, set '%s%s' to %s."
                        .formatted(OURS, path.toUri().getScheme(), SINGLE_WRITER);
    }
}
