package io.meshsdk.core.compatibility.schema;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.compatibility.finding.Findings;
import io.meshsdk.schema.Physical;
import java.util.Optional;

/** What changes in how a field or schema object is called and typed where it is stored: under its own name unless said. */
final class PhysicalChanges {
    private final Findings findings;

    PhysicalChanges(Findings findings) {
        this.findings = findings;
    }

    void find(Optional<String> nameBefore, Physical before, Optional<String> nameAfter, Physical after) {
        Findings at = findings.at(".physical");
        Optional<String> one = before.name().or(() -> nameBefore);
        Optional<String> next = after.name().or(() -> nameAfter);
        if (one.equals(next)) {
            at.words("name", before.name(), after.name());
        } else if (!before.name().equals(after.name())) {
            part(at.at(".name"), "name", one, next);
        }
        part(at.at(".type"), "type", before.type(), after.type());
        part(at.at(".encryptedName"), "name of the encrypted values", before.encryptedName(), after.encryptedName());
    }

    private static void part(Findings at, String what, Optional<String> before, Optional<String> after) {
        if (before.isEmpty() && after.isPresent()) {
            at.add(ChangeKind.PHYSICAL_ADDED, "The %s in the store is said: '%s'".formatted(what, after.get()));
        } else if (!before.equals(after)) {
            at.add(
                    ChangeKind.PHYSICAL_CHANGED,
                    "The %s in the store is '%s' instead of '%s': whoever asks the store fails"
                            .formatted(what, after.orElse("not said"), before.orElse("not said")));
        }
    }
}
