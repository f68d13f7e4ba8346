package io.meshsdk.core;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.findability.Advice;
import io.meshsdk.core.findability.MetadataCompleteness;
import java.util.List;
import java.util.Locale;

/**
 * How easily a product is found.
 *
 * @param score in [0,1]
 * @param basis what the score rests on
 * @param metadata how complete the metadata is, element by element
 * @since 0.1.0
 */
@CheckReturnValue
public record Findability(double score, Basis basis, MetadataCompleteness metadata) {
    static Findability of(MetadataCompleteness metadata) {
        return new Findability(metadata.score(), Basis.METADATA_ONLY, metadata);
    }

    /** Returns the edits that would raise the score, the most worthwhile first, each with its points. */
    public List<Advice> advice() {
        return metadata.advice();
    }

    /** Returns the score and the advice in a few lines, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "Findability %.2f", score));
        for (Advice one : advice()) {
            text.append(String.format(Locale.ROOT, "%n  +%.2f  %s", one.points(), one.text())
                    .replace(System.lineSeparator(), "\n"));
        }
        return text.toString();
    }

    /** What a score rests on. */
    public enum Basis {
        /** On how complete the metadata is: no searches were recorded. */
        METADATA_ONLY,
        /** On the metadata, and on how well searches find the product. */
        METADATA_AND_SEARCHES
    }
}
