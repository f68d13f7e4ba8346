package io.meshsdk.examples.quickstart;

import io.meshsdk.core.publication.PublicationListener.Progress;
import io.meshsdk.core.publication.PublicationListener.Stage;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints what happens, and remembers what went another way than expected. */
final class Steps {
    private final PrintStream out;
    private final List<String> surprises = new ArrayList<>();
    private int number;

    Steps(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        number++;
        out.printf("%n%d. %s%n", number, text);
    }

    void say(String text) {
        text.lines().forEach(line -> out.println("   " + line));
    }

    void progressed(Progress progress) {
        if (progress.stage() != Stage.STAGING) {
            out.printf("   . %s %s, %d rows%n", progress.product(), progress.stage(), progress.rows());
        }
    }

    void expect(String what, boolean happened) {
        out.printf("   [%s] %s%n", happened ? "as expected" : "NOT AS EXPECTED", what);
        if (!happened) {
            surprises.add("step %d: %s".formatted(number, what));
        }
    }

    boolean conclude() {
        out.printf("%n%s%n", surprises.isEmpty() ? "All steps went as expected." : "Not as expected: " + surprises);
        return surprises.isEmpty();
    }
}
