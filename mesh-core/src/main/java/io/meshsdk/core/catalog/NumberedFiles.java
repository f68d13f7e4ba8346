package io.meshsdk.core.catalog;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files under numbers, each published once, so that of two writers one is first. They lie in folders of a thousand, which say
 * the thousands.
 */
final class NumberedFiles {
    private static final int PER_FOLDER = 1000;
    private static final Pattern FOLDER = Pattern.compile("[0-9]{16,17}");
    private static final Pattern FILE = Pattern.compile("([0-9]{18,19})\\.json");
    private static final Comparator<Path> BY_NUMBER =
            Comparator.comparingInt((Path file) -> name(file).length()).thenComparing(NumberedFiles::name);

    private final Path folder;

    NumberedFiles(Path folder) {
        this.folder = folder;
    }

    Path file(long number) {
        return folder.resolve(folderName(number)).resolve(String.format(Locale.ROOT, "%018d.json", number));
    }

    /** Publishes a file durably, unless its number is taken; returns whether it did. */
    boolean publish(long number, byte[] content) throws IOException {
        Path file = file(number);
        if (Files.exists(file)) {
            return false;
        }
        ProductFolder files = new ProductFolder(file.resolveSibling(""));
        files.create();
        Path staged = LinkedFiles.stage(files.path(), content);
        try {
            boolean published = LinkedFiles.publish(staged, file);
            if (published) {
                files.deleteAbandoned(Files.getLastModifiedTime(staged));
            }
            return published;
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    /** Returns the files from a number on, in the order of their numbers; looks into no folder of lower ones. */
    List<Path> from(long number) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path thousand : thousands()) {
            if (BY_NUMBER.compare(thousand, folder.resolve(folderName(number))) >= 0) {
                children(thousand, FILE).stream()
                        .filter(file -> BY_NUMBER.compare(file, file(number)) >= 0)
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Returns the highest number that is taken. */
    OptionalLong last() throws IOException {
        List<Path> thousands = thousands();
        for (int i = thousands.size() - 1; i >= 0; i--) {
            List<Path> files = children(thousands.get(i), FILE);
            if (!files.isEmpty()) {
                return OptionalLong.of(number(files.get(files.size() - 1)));
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the number that a file's name says. */
    static long number(Path file) {
        Matcher name = FILE.matcher(name(file));
        return name.matches() ? Long.parseLong(name.group(1)) : -1;
    }

    private List<Path> thousands() throws IOException {
        return children(folder, FOLDER);
    }

    private static String folderName(long number) {
        return String.format(Locale.ROOT, "%016d", number / PER_FOLDER);
    }

    /** Returns what has a name of a form, in the order of the numbers in it. */
    private static List<Path> children(Path folder, Pattern form) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, child -> form.matcher(name(child)).matches())) {
            files.forEach(children::add);
        } catch (NoSuchFileException e) {
            return children;
        }
        children.sort(BY_NUMBER);
        return children;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
