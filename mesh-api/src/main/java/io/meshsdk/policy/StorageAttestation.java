package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;

/**
 * What somebody vouches for of a place where tables lie, since the SDK cannot look into storage accounts itself. The host gives
 * it; a product can only say of itself that it is encrypted.
 *
 * @param location the folder it holds for, with all below it
 * @param quality what is vouched for
 * @param attestedBy who vouches, as reports tell it: {@code platform-team}
 * @param until when it ends to hold
 * @since 0.1.0
 */
@CheckReturnValue
public record StorageAttestation(TableLocation location, Quality quality, String attestedBy, Instant until) {
    /**
     * Checks who vouches.
     *
     * @throws IllegalArgumentException if nobody does
     */
    public StorageAttestation {
        if (attestedBy.isBlank() || attestedBy.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Invalid storage attestation of '%s': expected who vouches for it".formatted(location));
        }
    }

    /** Returns whether it holds for a folder at an instant. */
    public boolean covers(TableLocation folder, Instant now) {
        return now.isBefore(until) && location.contains(folder);
    }

    /** What can be vouched for. */
    public enum Quality {
        /** What lies there is encrypted at rest. */
        ENCRYPTED_AT_REST,
        /** Nobody reads there but through the SDK, and who keeps the storage. */
        ISOLATED
    }
}
