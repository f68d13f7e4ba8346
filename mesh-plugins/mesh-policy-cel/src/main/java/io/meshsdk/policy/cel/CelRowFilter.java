package io.meshsdk.policy.cel;

import dev.cel.runtime.CelEvaluationException;
import io.meshsdk.access.Principal;
import io.meshsdk.data.Row;
import io.meshsdk.spi.access.RowFilter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A compiled condition on rows. Thread-safe. */
record CelRowFilter(Expression expression, RowShape shape, Set<String> columns) implements RowFilter {
    private static final int CAUSES = 20;

    CelRowFilter {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
    }

    @Override
    public boolean shows(Row row, Principal principal) {
        Optional<Object> seen = Optional.of(shape.of(row));
        Optional<Object> asking = CelRowFilters.of(principal);
        try {
            return expression.isTrue(
                    name -> name.equals("row") ? seen : name.equals("principal") ? asking : Optional.empty());
        } catch (CelEvaluationException e) {
            if (isUnknown(e)) {
                return false;
            }
            throw new IllegalStateException(
                    "Cannot evaluate a condition in CEL: %s. Mend the row rule.".formatted(e.getErrorCode()));
        }
    }

    private static boolean isUnknown(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            if (cause instanceof RowShape.NullRead) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
