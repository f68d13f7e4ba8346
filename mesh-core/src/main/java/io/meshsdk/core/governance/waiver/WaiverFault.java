package io.meshsdk.core.governance.waiver;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * An entry of the journal of waivers that does not count: nobody who went through the API could have written it, or the policies in
 * force do not allow it.
 *
 * @param domain the domain whose waivers the journal has
 * @param entry the number of the entry, from zero
 * @param waiver the id of the waiver it is about
 * @param subject what that waiver would let pass; empty where nobody asked for it
 * @param reason why it does not count
 * @since 0.1.0
 */
@CheckReturnValue
public record WaiverFault(String domain, long entry, String waiver, Optional<WaiverSubject> subject, String reason) {
    /** Returns which entry does not count and why in a sentence, for people. */
    public String describe() {
        return "Entry %d of the waivers of '%s', about '%s', does not count: %s"
                .formatted(entry, domain, waiver, reason);
    }
}
