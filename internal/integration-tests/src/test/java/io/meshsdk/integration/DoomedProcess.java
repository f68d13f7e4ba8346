package io.meshsdk.integration;

import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.publication.PublicationListener.Progress;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.identity.PublicationId;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Publishes once, and holds still where it is told to, so that it can be killed there. */
final class DoomedProcess {
    static final int ROWS = 3_000;

    private DoomedProcess() {}

    /** Arguments: warehouse, number of the publication, phase to hold in or none. */
    public static void main(String[] arguments) throws Exception {
        long number = Long.parseLong(arguments[1]);
        Phase phase = Phase.valueOf(arguments[2]);
        try (Mesh mesh = Accounts.builder(Path.of(arguments[0]), phase.settings())
                .listener(progress -> holdAt(phase, progress))
                .build()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            publish(mesh, number);
            System.out.println("done");
        }
    }

    static void publish(Mesh mesh, long number) {
        mesh.publication(Accounts.KEYED)
                .from(Datasets.concat(Accounts.rows(0, ROWS / 2, number), Accounts.rows(ROWS, ROWS / 2, number)))
                .id(PublicationId.of("doomed", number))
                .publish()
                .orThrow();
    }

    static void hold() {
        System.out.println("held");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void holdAt(Phase phase, Progress progress) {
        if (phase.stage.filter(progress.stage()::equals).isPresent()) {
            hold();
        }
    }

    /** Where a process is killed. */
    enum Phase {
        RANDOM(null),
        STAGING(Stage.STAGING),
        BEFORE_COMMIT(Stage.ACCEPTED),
        BEFORE_LINK(null),
        BEFORE_CATALOG(Stage.COMMITTED);

        private final java.util.Optional<Stage> stage;

        Phase(Stage stage) {
            this.stage = java.util.Optional.ofNullable(stage);
        }

        Map<String, String> settings() {
            return this == BEFORE_LINK ? HoldingLogStore.SETTINGS : Map.of();
        }
    }
}
