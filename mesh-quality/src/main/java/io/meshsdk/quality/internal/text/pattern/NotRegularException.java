package io.meshsdk.quality.internal.text.pattern;

import java.io.Serial;

/** Says why no automaton is made of an expression. Never leaves the package. */
final class NotRegularException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotRegularException(String reason) {
        super(reason, null, false, false);
    }
}
