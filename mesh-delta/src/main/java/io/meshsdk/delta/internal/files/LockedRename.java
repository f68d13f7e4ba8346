package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Places files where the disk knows no hard links (FAT, some network shares): looks and renames under an operating
 * system lock. Safe among writers that use this class; another tool that writes the same table does not see the lock.
 */
final class LockedRename implements Placement {
    static final String LOCK = ".mesh.lock";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    // The lock belongs to the process, which loses it when any of its threads closes the file: one at a time opens it.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    @Override
    public void place(Path temporary, Path target) throws IOException {
        locked(target.resolveSibling(LOCK), () -> {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Placement.RENAME.place(temporary, target);
        });
    }

    /** Takes the lock file out of a folder that holds nothing else: no writer is at work there. */
    static void withdrawLock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (Files.exists(file)) {
            locked(file, () -> {
                if (holdsOnly(folder, file)) {
                    Files.delete(file);
                }
            });
        }
    }

    private static boolean holdsOnly(Path folder, Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file::equals);
        }
    }

    private static void locked(Path file, Act act) throws IOException {
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = acquire(channel)) {
            if (!lock.isValid()) {
                throw new IOException("The lock '%s' was lost".formatted(file));
            }
            act.run();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    // Another class loader of this process may hold the lock: its threads are refused rather than queued.
    private static FileLock acquire(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** What is done under the lock. */
    private interface Act {
        void run() throws IOException;
    }
}
