package io.meshsdk.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Who had a part in what was done, without a name: once nobody has the key of the pseudonym, or knows whom to look for, nobody
 * is told.
 *
 * @param pseudonym the key's id and a keyed digest of kind, domain and name, for example {@code p1:6f0c...}; the word
 *     {@code anonymous} for nobody in particular
 * @param kind a person, a program or nobody in particular
 * @param domain the domain; empty for nobody in particular
 * @param verifier who vouched for the principal; empty where the host only asserted it
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditParty(String pseudonym, Principal.Kind kind, Optional<String> domain, Optional<String> verifier) {}
