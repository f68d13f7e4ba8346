package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * The texts of a product that people search in. No value of the data is among them.
 *
 * @param title the product's id and display name
 * @param keywords tags, terms, synonyms
 * @param prose descriptions, field names
 * @since 0.1.0
 */
@CheckReturnValue
public record SearchTexts(String title, List<String> keywords, List<String> prose) {
    /** Copies the lists. */
    public SearchTexts {
        keywords = List.copyOf(keywords);
        prose = List.copyOf(prose);
    }
}
