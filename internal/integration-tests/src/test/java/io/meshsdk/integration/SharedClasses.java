package io.meshsdk.integration;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An archive of the classes that one process loaded from jars: the next ones map it into their memory, in half the time
 * that they would take to read and verify all classes themselves.
 */
final class SharedClasses {
    /** What a JVM has to say of an archive would be heard as lines of the process. */
    private static final String SILENTLY = "-Xlog:disable";

    private final Path names;
    private final Path archive;

    private SharedClasses(Path names, Path archive) {
        this.names = names;
        this.archive = archive;
    }

    static SharedClasses in(Path folder) {
        return new SharedClasses(folder.resolve("classes.txt"), folder.resolve("classes.jsa"));
    }

    /** Returns the class path of this JVM with its folders behind its jars: an archive holds no class of a folder. */
    static String jarsFirst() {
        return Stream.concat(entries(true), entries(false)).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the options of the process whose classes are archived; it has to end by itself. */
    List<String> noting() {
        return List.of(SILENTLY, "-XX:DumpLoadedClassList=" + names);
    }

    /** Returns the options of a process that maps the archive, or does without one that does not fit. */
    List<String> mapping() {
        return List.of(SILENTLY, "-XX:SharedArchiveFile=" + archive);
    }

    /** Archives the classes of a process that noted them. */
    void write() {
        String jars = entries(true).collect(Collectors.joining(File.pathSeparator));
        try (ChildProcess java = ChildProcess.startJava(
                "-Xshare:dump",
                SILENTLY,
                "-XX:SharedClassListFile=" + names,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jars)) {
            java.hearAll();
        }
    }

    private static Stream<String> entries(boolean jars) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") == jars);
    }
}
