package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Where consumers ask and are told.
 *
 * @param channel the name of the channel
 * @param url its address, if any
 * @param description what it is for, if said
 * @param tool the tool: {@code email}, {@code slack}, {@code teams}, {@code discord}, {@code ticket} and the like, if said
 * @param scope what is spoken of: {@code interactive}, {@code announcements}, {@code issues} and the like, if said
 * @param invitationUrl where to ask for an invitation, if anywhere
 * @param annotations what else is said of it
 * @since 0.1.0
 */
@CheckReturnValue
public record SupportChannel(
        String channel,
        Optional<String> url,
        Optional<String> description,
        Optional<String> tool,
        Optional<String> scope,
        Optional<String> invitationUrl,
        Annotations annotations) {
    /** Returns a channel of which nothing else is said. */
    public static SupportChannel of(String channel) {
        return new SupportChannel(
                channel,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Annotations.none());
    }
}
