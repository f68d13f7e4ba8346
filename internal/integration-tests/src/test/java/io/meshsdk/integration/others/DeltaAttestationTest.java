package io.meshsdk.integration.others;

import io.meshsdk.integration.Stored;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class DeltaAttestationTest extends AttestationClaims {
    @TempDir
    private Path folder;

    @Override
    Lake lake() {
        return new Lake(Stored.AS_DELTA, folder);
    }
}
