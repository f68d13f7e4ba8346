package io.meshsdk.core.documents.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of a section of a page of the documentation. */
public final class DocsTable {
    private DocsTable() {}

    /** Returns the rows below the head, each as its cells. */
    public static List<List<String>> rows(String page, String section) {
        try {
            String text = Files.readString(Path.of("..").resolve(page));
            return text.substring(text.indexOf("## " + section + "\n"))
                    .lines()
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("|"))
                    .skip(2)
                    .map(line -> Arrays.stream(
                                    line.substring(1, line.length() - 1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
