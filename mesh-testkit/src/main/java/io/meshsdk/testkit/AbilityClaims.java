package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims about one ability; of a provider that does not have it, each asserts that it is refused instead. */
@ExtendWith(RefusedInstead.class)
abstract class AbilityClaims {
    abstract StorageFixture storage();

    abstract boolean isSupported();

    /** Asserts that the ability is refused, with the error that its documentation names. */
    abstract void assertRefused();

    void assertModeRefused(WriteTarget target, WriteMode mode) {
        assertThatThrownBy(() -> storage().provider().stage(target, mode)).isInstanceOf(StorageException.class);
        storage().append(1);
        assertThatThrownBy(() -> storage().provider().stage(target, mode)).isInstanceOf(StorageException.class);
    }
}
