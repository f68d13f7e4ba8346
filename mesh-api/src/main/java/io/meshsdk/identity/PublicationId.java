package io.meshsdk.identity;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.UUID;

/**
 * What makes a publication happen once. A caller that may repeat itself gives its publications a series and a rising
 * number, {@link #of}; where it gives none, each attempt is its own, {@link #fresh}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface PublicationId {
    /**
     * Returns the id of one publication in a series, for example the hour it was made for.
     *
     * @throws IllegalArgumentException if the series is not {@code [a-z][a-z0-9_-]{0,62}} or the number is negative
     */
    static PublicationId of(String series, long number) {
        return new Numbered(series, number);
    }

    /** Returns an id that no other publication has. */
    static PublicationId fresh() {
        return new Fresh(UUID.randomUUID());
    }

    /**
     * Returns the id that {@code toString} wrote.
     *
     * @throws IllegalArgumentException if the text is no publication id
     */
    static PublicationId parse(String text) {
        int mark = text.lastIndexOf('#');
        try {
            PublicationId id = mark < 0
                    ? new Fresh(UUID.fromString(text))
                    : new Numbered(text.substring(0, mark), Long.parseLong(text.substring(mark + 1)));
            if (!id.toString().equals(text)) {
                throw new IllegalArgumentException("it is written '%s'".formatted(id));
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid publication id '%s': expected series#number or a UUID".formatted(text), e);
        }
    }

    /**
     * A publication in a series of the caller. Numbers rise: a number below the highest one published, and not published
     * itself, is refused.
     *
     * @param series the name of the series, one entry each in the table for ever
     * @param number zero or more
     */
    record Numbered(String series, long number) implements PublicationId {
        /** Checks the name and the number. */
        public Numbered {
            Names.require("publication series", series);
            if (number < 0) {
                throw new IllegalArgumentException(
                        "Invalid publication number %d: expected zero or more".formatted(number));
            }
        }

        @Override
        public String toString() {
            return series + "#" + number;
        }
    }

    /**
     * A publication that is not repeated.
     *
     * @param uuid what sets it apart
     */
    record Fresh(UUID uuid) implements PublicationId {
        @Override
        public String toString() {
            return uuid.toString();
        }
    }
}
