package io.meshsdk.spi.storage;

import java.net.URI;
import java.util.Locale;

/** Gives each folder one spelling of its address. */
final class Addresses {
    private Addresses() {}

    static URI canonical(URI uri) {
        if (!uri.isAbsolute() || uri.isOpaque() || uri.getRawPath() == null) {
            throw new IllegalArgumentException("Invalid location '%s': expected an absolute address".formatted(uri));
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Invalid location: expected no user info, query or fragment; give credentials to the file system");
        }
        String path = withoutSlash(uri.normalize().getRawPath());
        requirePlain(path);
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + authority + path);
    }

    private static void requirePlain(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.contains("%2e") || lower.contains("%2f") || lower.contains("%5c") || path.startsWith("/..")) {
            throw new IllegalArgumentException(
                    "Invalid location '%s': expected no encoded dots or slashes, and no way out of the root"
                            .formatted(path));
        }
    }

    private static String withoutSlash(String path) {
        String shorter = path;
        while (shorter.endsWith("/")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter.replaceAll("/{2,}", "/");
    }
}
