package io.meshsdk.integration.others;

import io.meshsdk.integration.Stored;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A lake of one kind of storage, to which a product was published twice. */
abstract class PublishedLake {
    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    Lake lake;

    @BeforeEach
    void publish() {
        lake = new Lake(stored, folder.resolve("lake"));
        lake.overwrite(1);
        lake.append(2);
    }

    @AfterEach
    void close() {
        lake.close();
    }
}
