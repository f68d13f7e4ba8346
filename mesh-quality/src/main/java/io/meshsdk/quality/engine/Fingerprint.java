package io.meshsdk.quality.engine;

import io.meshsdk.quality.Check;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells states of one plan from states of another: the fields, the checks that keep a state, the point in time that
 * is now, and the version of hashes.
 */
record Fingerprint(String hex) {
    static final int BYTES = 16;
    private static final String HASHES = "xxh3-128/splitmix-1";

    static Fingerprint of(Schema schema, List<Check> checks, Instant now) {
        StringBuilder text = new StringBuilder(HASHES).append('\n').append(now);
        for (Field field : schema.fields()) {
            text.append('\n')
                    .append(field.name())
                    .append('\t')
                    .append(field.type().name());
        }
        for (Check check : checks) {
            text.append('\n').append(check);
        }
        return new Fingerprint(HexFormat.of().formatHex(sha256(text.toString()), 0, BYTES));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    void requireSame(Fingerprint other) {
        if (!equals(other)) {
            throw new IllegalArgumentException(
                    "Cannot merge quality states: they were measured by different plans (%s and %s)"
                            .formatted(hex, other.hex));
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot compile a plan: the JVM has no SHA-256", e);
        }
    }
}
