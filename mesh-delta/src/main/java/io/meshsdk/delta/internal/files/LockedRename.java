package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Places files where the disk knows no hard links (FAT, some network shares): looks and renames under an operating
 * system lock. Safe among writers that use this class; another tool that writes the same table does not see the lock.
 */
final class LockedRename implements Placement {
    private static final String LOCK = ".mesh.lock";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    @Override
    public void place(Path temporary, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        target.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = acquire(channel)) {
            if (!lock.isValid() || Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    // The lock belongs to the process: a second thread of it is refused rather than queued.
    private static FileLock acquire(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
