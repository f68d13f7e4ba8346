package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.audit.AuditParty;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Names principals so that only who has the key, and knows whom to look for, finds them. Thread-safe. */
record Pseudonyms(SecretProvider keys) {
    static final String ANONYMOUS = "anonymous";
    private static final String KEYS = "pseudonym";
    private static final String PURPOSE = "mesh-audit-pseudonym 1";
    private static final int BYTES = 16;

    /** Returns these, having looked whether there is a key. */
    Pseudonyms required() {
        var unused = current();
        return this;
    }

    AuditParty of(Principal principal) {
        return new AuditParty(pseudonym(principal), principal.kind(), principal.domain(), principal.verifier());
    }

    private String pseudonym(Principal principal) {
        return principal.kind() == Principal.Kind.ANONYMOUS ? ANONYMOUS : pseudonym(current(), principal);
    }

    /** Returns whether a pseudonym is a principal's; not where its key is gone. */
    boolean isOf(String pseudonym, Principal principal) {
        int colon = pseudonym.indexOf(':');
        if (colon < 0 || principal.kind() == Principal.Kind.ANONYMOUS) {
            return pseudonym.equals(ANONYMOUS) && principal.kind() == Principal.Kind.ANONYMOUS;
        }
        Optional<Secret> key = keys.find(KEYS, pseudonym.substring(0, colon));
        return key.filter(found -> pseudonym(found, principal).equals(pseudonym))
                .isPresent();
    }

    private static String pseudonym(Secret key, Principal principal) {
        String domain = principal.domain().orElse("");
        String name = principal.kind() + " " + domain.length() + ":" + domain + " " + principal.name();
        byte[] digest = Hmac.of(key, PURPOSE, name.getBytes(StandardCharsets.UTF_8));
        return key.id() + ":" + HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private Secret current() {
        return keys.current(KEYS)
                .orElseThrow(
                        () -> new KeyNotFoundException(
                                "Cannot name who acts in the audit: the host gives no key for 'pseudonym'. Call Mesh.builder().secrets(...) with a provider that has one."));
    }
}
