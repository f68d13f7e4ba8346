package io.meshsdk.delta.internal.files;

import java.util.Set;
import org.apache.hadoop.fs.Path;

/** What folders are on a file system. */
enum FolderKind {
    /** Those of a local or mounted disk. */
    LOCAL,
    /** They exist by themselves, elsewhere. */
    REMOTE,
    /** Parts of the names of files. */
    NONE;

    private static final Set<String> OBJECT_STORES = Set.of("s3a", "gs");

    static FolderKind of(Path path) {
        String scheme = path.toUri().getScheme();
        if ("file".equals(scheme)) {
            return LOCAL;
        }
        return OBJECT_STORES.contains(scheme) ? NONE : REMOTE;
    }
}
