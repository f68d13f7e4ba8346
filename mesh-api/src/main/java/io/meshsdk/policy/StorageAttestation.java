package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody vouches for of a place where tables lie, since the SDK cannot look into storage accounts itself. The host gives
 * it; a product can only say of itself that it is encrypted.
 *
 * @param location the folder it holds for, with all below it; absolute, without user info, query or fragment
 * @param quality what is vouched for
 * @param attestedBy who vouches, as reports tell it: {@code platform-team}
 * @param until when it ends to hold
 * @since 0.1.0
 */
@CheckReturnValue
public record StorageAttestation(URI location, Quality quality, String attestedBy, Instant until) {
    /**
     * Checks the location and who vouches.
     *
     * @throws IllegalArgumentException if the location is relative or opaque, holds user info, a query or a fragment, or leads
     *     upwards, or nobody vouches
     */
    public StorageAttestation {
        location = location.normalize();
        boolean plain = location.isAbsolute()
                && !location.isOpaque()
                && location.getRawUserInfo() == null
                && location.getRawQuery() == null
                && location.getRawFragment() == null
                && !location.getPath().contains("/../");
        if (!plain) {
            throw new IllegalArgumentException("Invalid location of a storage attestation: expected an absolute address"
                    + " without user info, query or fragment, for example 's3a://lake/sales'");
        }
        if (attestedBy.isBlank() || attestedBy.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Invalid storage attestation of '%s': expected who vouches for it".formatted(location));
        }
    }

    /** Returns whether it holds for a folder at an instant. */
    public boolean covers(URI folder, Instant now) {
        return now.isBefore(until) && contains(folder.normalize());
    }

    private boolean contains(URI folder) {
        String mine = address(location);
        String theirs = address(folder);
        return theirs.equals(mine) || theirs.startsWith(mine + "/");
    }

    /** A local folder is written {@code file:/lake} and {@code file:///lake}. */
    private static String address(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return "%s://%s%s"
                .formatted(
                        uri.getScheme().toLowerCase(Locale.ROOT),
                        authority.toLowerCase(Locale.ROOT),
                        uri.getPath().replaceAll("/+$", ""));
    }

    /** What can be vouched for. */
    public enum Quality {
        /** What lies there is encrypted at rest. */
        ENCRYPTED_AT_REST,
        /** Nobody reads there but through the SDK, and who keeps the storage. */
        ISOLATED
    }
}
