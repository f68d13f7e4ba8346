package io.meshsdk.quality.internal.text.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Absolute addresses of http, https and ftp with a host, as {@link URI} reads them. */
final class UrlFormat {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

    private UrlFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        try {
            URI uri = new URI(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
