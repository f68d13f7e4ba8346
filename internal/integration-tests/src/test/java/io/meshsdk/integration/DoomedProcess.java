package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.publication.PublicationListener.Progress;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.integration.KilledProcessTest.Death;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Publishes once, and holds still where it is told to, so that it can be killed there; ends with its input. */
final class DoomedProcess {
    private DoomedProcess() {}

    /** Arguments: warehouse, number of the publication, phase to hold in or none. */
    public static void main(String[] arguments) throws Exception {
        Deed deed = new Deed(Long.parseLong(arguments[1]));
        Phase phase = Phase.valueOf(arguments[2]);
        try (Mesh mesh = Accounts.builder(Path.of(arguments[0]), phase.settings())
                .listener(progress -> holdAt(phase, progress))
                .build()) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            var unused = deed.publish(mesh);
            System.out.println("done");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    static void holdAndSaySo() {
        System.out.println("held");
        hold();
    }

    private static void hold() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void holdAt(Phase phase, Progress progress) {
        if (phase.stage.filter(progress.stage()::equals).isPresent()) {
            holdAndSaySo();
        }
    }

    /** Where a process is killed, how often of a hundred times, and what it may leave; each of it is left at least once. */
    enum Phase {
        RANDOM(45, null, Set.of(Death.NOTHING_STAGED, Death.STAGED, Death.COMMITTED)),
        STAGING(15, Stage.STAGING, Set.of(Death.STAGED)),
        BEFORE_COMMIT(15, Stage.ACCEPTED, Set.of(Death.STAGED)),
        BEFORE_LINK(10, null, Set.of(Death.STAGED)),
        BEFORE_CATALOG(15, Stage.COMMITTED, Set.of(Death.COMMITTED));

        private final int kills;
        private final Optional<Stage> stage;
        private final Set<Death> deaths;

        Phase(int kills, @Nullable Stage stage, Set<Death> deaths) {
            this.kills = kills;
            this.stage = Optional.ofNullable(stage);
            this.deaths = deaths;
        }

        int kills() {
            return kills * KilledProcessTest.KILLS / 100;
        }

        Set<Death> deaths() {
            return deaths;
        }

        Map<String, String> settings() {
            return this == BEFORE_LINK ? HoldingLogStore.SETTINGS : Map.of();
        }
    }
}
