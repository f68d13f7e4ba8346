package io.meshsdk.core.documents.semantics;

import java.util.Locale;

/** The kinds of findings, in the words of their codes. */
enum Finding {
    DUPLICATE_NAME,
    DUPLICATE_SERVER,
    DUPLICATE_ID,
    DUPLICATE_VALUE,
    DUPLICATE_POSITION,
    DANGLING_RELATIONSHIP,
    DANGLING_LINEAGE,
    UNEQUAL_KEY,
    UNKNOWN_COLUMN,
    UNKNOWN_ELEMENT,
    NULLABLE_KEY,
    LIST_WITHOUT_ITEMS,
    EMPTY_RANGE,
    NEGATIVE_PRICE,
    SEVERAL_OPERATORS,
    INVALID_CRON,
    INVALID_DURATION,
    INVALID_PATTERN,
    INVALID_RULE,
    INVALID_VERSION;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
