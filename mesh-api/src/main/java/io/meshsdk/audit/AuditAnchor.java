package io.meshsdk.audit;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long the audit was at a time, and what its head was: kept outside, it proves of every record up to there that it was not
 * changed since, by whoever.
 *
 * @param count how many records there were, positive
 * @param head SHA-256 of the newest segment, 64 lower-case hexadecimal digits
 * @param time when the segment was sealed, by the clock of who wrote it
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditAnchor(long count, String head, Instant time) {
    /** Checks the count and the digest. */
    public AuditAnchor {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Invalid anchor of %d audit records: expected one at least".formatted(count));
        }
        if (!head.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Invalid head '%s' of an audit: expected SHA-256 in hexadecimal".formatted(head));
        }
    }

    /**
     * Returns the anchor of a text.
     *
     * @throws IllegalArgumentException if it is not as {@link #toString()} writes it
     */
    public static AuditAnchor parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        try {
            if (parts.length == 3) {
                return new AuditAnchor(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]));
            }
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw invalid(text, e);
        }
        throw invalid(text, null);
    }

    private static IllegalArgumentException invalid(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "Invalid anchor '%s': expected a count, a digest and a time with spaces between them".formatted(text),
                cause);
    }

    /** Returns count, head and time, with spaces between them. */
    @Override
    public String toString() {
        return "%d %s %s".formatted(count, head, time);
    }
}
