package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.publication.PublicationListener.Stage;
import java.nio.file.Path;

/** Publishes once, and holds still between its commit and the record of it, so that it can be killed there. */
final class AuditedProcess {
    private AuditedProcess() {}

    /** Arguments: warehouse. */
    public static void main(String[] arguments) {
        try (Mesh mesh = Audited.builder(Path.of(arguments[0]))
                .audit(Auditing.sealedByKeys())
                .listener(progress -> {
                    if (progress.stage() == Stage.COMMITTED) {
                        DoomedProcess.holdAndSaySo();
                    }
                })
                .build()) {
            mesh.publish(Audited.orders("1.0.0"), Audited.rows(1, 2)).orThrow();
        }
    }
}
