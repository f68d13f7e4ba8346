package io.meshsdk.quality.filter;

/**
 * Reports that a text writes no filter, or one that does not fit the fields it is to read, with the place of what is wrong.
 *
 * @since 0.1.0
 */
public final class InvalidFilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int position;

    InvalidFilterException(String text, int position, String reason) {
        super("Invalid filter '%s': %s, at position %d; write for example status = 'paid' and amount >= 10"
                .formatted(text, reason, position));
        this.text = text;
        this.position = position;
    }

    /** Returns the text that was read. */
    public String text() {
        return text;
    }

    /** Returns where in the text it is wrong, counted from 1; one behind its end where it ends too early. */
    public int position() {
        return position;
    }
}
