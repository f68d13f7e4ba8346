package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.identity.PublicationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Publishes under the ids it is told, each at the moment another process does, and prints whether its source was opened and
 * what it was told in return.
 */
final class RacingProcess {
    private RacingProcess() {}

    /** Arguments: warehouse, folder to meet the other process in, what its rows are marked with, and those of the other. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path meeting = Path.of(arguments[1]);
        try (Mesh mesh = Accounts.mesh(Path.of(arguments[0]), Map.of())) {
            System.out.println("ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Files.createFile(meeting.resolve(arguments[2] + "-" + line));
                await(meeting.resolve(arguments[3] + "-" + line));
                System.out.println(publish(mesh, Long.parseLong(line), Long.parseLong(arguments[2])));
            }
        }
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    private static String publish(Mesh mesh, long number, long mark) {
        AtomicBoolean opened = new AtomicBoolean();
        Published told = mesh.publication(Accounts.PLAIN)
                .from(inputs -> {
                    opened.set(true);
                    return Accounts.rows(number * 10 + mark, 1, number);
                })
                .append()
                .id(PublicationId.of("race", number))
                .publish()
                .orThrow();
        return (opened.get() ? "opened: " : "not opened: ") + allOf(told);
    }

    /** Returns what makes two of them equal. */
    private static List<Object> allOf(Published told) {
        return List.of(
                told.id(),
                told.product(),
                told.version(),
                told.port(),
                told.tableVersion(),
                told.publishedAt(),
                told.rowCount(),
                told.score(),
                told.checks(),
                told.inputs(),
                told.contractDigest(),
                told.policyDigest());
    }
}
