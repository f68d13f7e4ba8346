package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Tells which files and folders an act forces to disk, in order, as the JVM records it. */
public final class ForcedFiles {
    private ForcedFiles() {}

    /** Returns what was forced. */
    public static List<Path> during(Act act) throws IOException {
        Path recorded = Files.createTempFile("forced", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            act.run();
            recording.stop();
            recording.dump(recorded);
            return RecordingFile.readAllEvents(recorded).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
                    .sorted(java.util.Comparator.comparing(jdk.jfr.consumer.RecordedEvent::getStartTime))
                    .map(event -> Path.of(event.getString("path")))
                    .toList();
        } finally {
            Files.delete(recorded);
        }
    }

    /** What may force files. */
    public interface Act {
        /** Does it. */
        void run() throws IOException;
    }
}
