package io.meshsdk.core.publication.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * How commits say what was done. Those written before they said it say nothing.
 *
 * @since 0.1.0
 */
public final class ActForm {
    private static final String ACT = "act";
    private static final String OF = "of";
    private static final String ATTESTED = "attested";
    private static final String RESTORED = "restored";

    private ActForm() {}

    static void write(Act act, ObjectNode json) {
        if (act instanceof Act.Attested attested) {
            json.put(ACT, ATTESTED).put(OF, attested.version());
        } else if (act instanceof Act.Restored restored) {
            json.put(ACT, RESTORED).put(OF, restored.version());
        } else if (act instanceof Act.Written written && written.mode() != Act.Mode.UNTOLD) {
            json.put(ACT, name(written.mode()));
        }
    }

    /** Whatever is unknown covers as little as what is not told. */
    static Act read(JsonNode json) {
        String act = json.path(ACT).asText();
        if (act.equals(ATTESTED)) {
            return new Act.Attested(version(json));
        }
        if (act.equals(RESTORED)) {
            return new Act.Restored(version(json));
        }
        for (Act.Mode mode : Act.Mode.values()) {
            if (name(mode).equals(act)) {
                return new Act.Written(mode);
            }
        }
        return new Act.Written(Act.Mode.UNTOLD);
    }

    /** Returns what was done, in words. */
    public static String word(Act act) {
        if (act instanceof Act.Attested attested) {
            return "%s %d".formatted(ATTESTED, attested.version());
        }
        return act instanceof Act.Restored restored
                ? "%s %d".formatted(RESTORED, restored.version())
                : name(((Act.Written) act).mode());
    }

    private static long version(JsonNode json) {
        if (!json.path(OF).isIntegralNumber() || json.path(OF).asLong() < 0) {
            throw new IllegalArgumentException("Invalid commit: it does not say which version it is of");
        }
        return json.path(OF).asLong();
    }

    private static String name(Act.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
