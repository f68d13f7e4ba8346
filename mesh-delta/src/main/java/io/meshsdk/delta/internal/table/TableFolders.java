package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.files.FileStore;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Finds the folders that hold a Delta log. Does not look inside tables, nor in folders that begin with a dot or that we keep
 * our own files in, nor through links below the first folder.
 */
public final class TableFolders {
    private static final String LOG = "_delta_log";

    private final FileStore files;
    private final List<Path> found = new ArrayList<>();

    private TableFolders(FileStore files) {
        this.files = files;
    }

    /**
     * Returns the tables in a folder and below it, sorted; none where there is no folder.
     *
     * @throws io.meshsdk.error.StorageException if the folder cannot be listed
     */
    public static List<Path> below(FileStore files) {
        TableFolders folders = new TableFolders(files);
        folders.look(files.root());
        return folders.found.stream().sorted().toList();
    }

    private void look(Path folder) {
        List<Path> inside = files.list(folder).stream()
                .filter(FileStatus::isDirectory)
                .map(FileStatus::getPath)
                .toList();
        if (inside.stream().anyMatch(entry -> entry.getName().equals(LOG))) {
            found.add(folder);
            return;
        }
        for (Path entry : inside) {
            if (!isHidden(entry) && !files.isLink(entry)) {
                look(entry);
            }
        }
    }

    private static boolean isHidden(Path folder) {
        return folder.getName().startsWith(".") || folder.getName().equals("_mesh");
    }
}
