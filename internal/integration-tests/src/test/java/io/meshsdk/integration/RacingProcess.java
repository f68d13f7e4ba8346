package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.identity.PublicationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Publishes under the id it is told, whenever it is told, and prints what it was told in return. */
final class RacingProcess {
    private RacingProcess() {}

    /** Arguments: warehouse, what its rows are marked with. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        long mark = Long.parseLong(arguments[1]);
        try (Mesh mesh = Accounts.mesh(Path.of(arguments[0]), Map.of())) {
            System.out.println("ready");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long number = Long.parseLong(line);
                Publication outcome = mesh.publication(Accounts.PLAIN)
                        .from(Accounts.rows(number * 10 + mark, 1, number))
                        .append()
                        .id(PublicationId.of("race", number))
                        .publish();
                System.out.println(outcome.orThrow().tableVersion() + " "
                        + outcome.orThrow().publishedAt());
            }
        }
    }
}
