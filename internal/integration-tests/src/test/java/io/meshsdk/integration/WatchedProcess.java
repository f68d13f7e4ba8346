package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import java.nio.file.Path;
import java.util.Map;

/** Publishes for the first time in its life, and prints which programs that started. */
final class WatchedProcess {
    private WatchedProcess() {}

    /** Arguments: warehouse. */
    public static void main(String[] arguments) {
        Path warehouse = Path.of(arguments[0]);
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            StartedPrograms.during(
                            () -> mesh.publish(Accounts.KEYED, Accounts.rows(0, 10, 1))
                                    .orThrow(),
                            warehouse.resolve("recorded.jfr"))
                    .forEach(System.out::println);
            System.out.println("published " + Accounts.read(mesh).size());
        }
    }
}
