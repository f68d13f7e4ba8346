package io.meshsdk.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** The programs that this process starts while it does something, as the JVM records them. */
final class StartedPrograms {
    private StartedPrograms() {}

    static List<String> during(Runnable act, Path recorded) {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ProcessStart");
            recording.start();
            act.run();
            recording.stop();
            recording.dump(recorded);
            return RecordingFile.readAllEvents(recorded).stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.ProcessStart"))
                    .map(event -> event.getString("command"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
