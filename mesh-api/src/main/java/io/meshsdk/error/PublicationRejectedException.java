package io.meshsdk.error;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports a publication that was refused, with every reason. The table is as it was before.
 *
 * @since 0.1.0
 */
public final class PublicationRejectedException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> reasons;

    /** Creates the exception for what was published and why it was refused; at least one reason. */
    public PublicationRejectedException(String target, List<String> reasons) {
        super(("Cannot publish '%s': %d reason(s). Mend the data or the product, then publish again.\n  - %s")
                .formatted(target, reasons.size(), String.join("\n  - ", reasons)));
        this.reasons = new ArrayList<>(reasons);
    }

    /** Returns why the publication was refused; never empty. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
