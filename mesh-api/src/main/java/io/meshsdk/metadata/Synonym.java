package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Another word for something.
 *
 * @param synonym the word
 * @param description when it is used, if said
 * @param locale the language it belongs to, as a BCP 47 tag, if any
 * @param source where it comes from, if said
 * @param status where it stands in its life, if said
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record Synonym(
        String synonym,
        Optional<String> description,
        Optional<String> locale,
        Optional<String> source,
        Optional<String> status,
        Annotations annotations) {
    /** Returns a word of which nothing else is said. */
    public static Synonym of(String word) {
        return new Synonym(
                word, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Annotations.none());
    }
}
