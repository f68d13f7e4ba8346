package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Mask;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.schema.Field;
import java.util.Map;
import java.util.Optional;

/** What a product keeps from its readers. */
final class Restrictions {
    private Restrictions() {}

    /** Returns whether a changed product keeps from its readers all that it kept before, in each of its ports. */
    static boolean areKept(DataProduct before, DataProduct after) {
        return before.outputs().stream()
                .allMatch(port -> after.findOutput(port.key())
                        .filter(next -> areKept(port, next))
                        .isPresent());
    }

    private static boolean areKept(OutputPort before, OutputPort after) {
        DataContract was = before.contract();
        DataContract is = after.contract();
        Map<String, Field> fields = FieldPaths.in(after);
        return is.access().equals(was.access())
                && is.classification().isAtLeast(was.classification())
                && FieldPaths.in(before).entrySet().stream()
                        .allMatch(entry -> Optional.ofNullable(fields.get(entry.getKey()))
                                .filter(field -> isKept(entry.getValue(), field))
                                .isPresent());
    }

    private static boolean isKept(Field was, Field is) {
        boolean classified = was.classification()
                .map(level -> is.classification()
                        .filter(next -> next.isAtLeast(level))
                        .isPresent())
                .orElse(true);
        boolean personal = was.pii().isEmpty() || is.pii().isPresent();
        return classified && personal && isMaskKept(was.mask(), is.mask());
    }

    /** One mask is not compared with another, but the one that shows nothing hides as much as any. */
    private static boolean isMaskKept(Optional<Mask> was, Optional<Mask> is) {
        return was.isEmpty()
                || is.equals(was)
                || is.filter(Mask.nullified()::equals).isPresent();
    }
}
