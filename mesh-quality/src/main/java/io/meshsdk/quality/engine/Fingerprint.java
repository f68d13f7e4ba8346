package io.meshsdk.quality.engine;

import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.internal.question.Question;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What tells states of one plan from states of another: the fields, the checks and what they look at beside the rows, the
 * point in time where a check depends on it, and the version of hashes.
 */
record Fingerprint(String hex) {
    static final int BYTES = 16;
    private static final String HASHES = "xxh3-128/splitmix-1";

    static Fingerprint of(Schema schema, Map<CompiledChecks.Asked, Question> questions, Instant now) {
        StringBuilder text = new StringBuilder(HASHES);
        append(schema, text);
        questions.forEach((asked, question) -> {
            text.append('\n').append(asked.text());
            question.probes().forEach(probe -> text.append('\t').append(probe.basis()));
            if (asked.check() instanceof ValueCheck.NotInFuture || asked.check() instanceof ValueCheck.Retained) {
                text.append('\t').append(now);
            }
        });
        return new Fingerprint(HexFormat.of().formatHex(sha256(text.toString()), 0, BYTES));
    }

    /**
     * Returns what tells states of this plan over such columns from others, in hexadecimal.
     *
     * @param read the columns of the plan that are read
     * @param measured the positions of the slots that are measured
     */
    String over(Schema offered, Schema read, List<Integer> measured) {
        StringBuilder text = new StringBuilder(hex).append(measured);
        append(read, text);
        text.append("\n\n");
        append(offered, text);
        return HexFormat.of().formatHex(sha256(text.toString()), 0, BYTES);
    }

    private static void append(Schema schema, StringBuilder text) {
        for (Field field : schema.fields()) {
            text.append('\n')
                    .append(field.name())
                    .append('\t')
                    .append(field.type().name());
        }
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
