package io.meshsdk.quality.internal.question;

import io.meshsdk.quality.check.Statistic;
import io.meshsdk.schema.Field;

/** How much of a number may be told. */
public enum Disclosure {
    /** All of it. */
    OPEN,
    /** Whether it is as expected: it is, or may be, a value of a sensitive column. */
    HIDDEN;

    static Disclosure of(Statistic statistic, Field field) {
        return statistic.kind() == Statistic.Kind.NUMBERS ? ofValues(field) : OPEN;
    }

    static Disclosure ofValues(Field field) {
        return field.isSensitive() ? HIDDEN : OPEN;
    }

    Disclosure and(Disclosure other) {
        return this == HIDDEN ? this : other;
    }
}
