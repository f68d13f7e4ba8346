package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Classification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reads the data of a port, beside the product's own domain, by its contract alone.
 *
 * @param level the class of the data
 * @param access who may read it
 */
record Consumers(Classification level, AccessPolicy access) {
    static Consumers of(OutputPort port) {
        return new Consumers(port.contract().classification(), port.contract().access());
    }

    boolean isEverybody() {
        return level == Classification.PUBLIC;
    }

    /** Returns the domains that read it. Of restricted data nobody does without a role or a grant. */
    Set<String> domains() {
        return isByGrantOnly() ? Set.of() : access.consumerDomains();
    }

    /** Returns the roles that read it, whatever the domain. */
    Set<String> roles() {
        return isByGrantOnly() ? Set.of() : access.consumerRoles();
    }

    private boolean isByGrantOnly() {
        return level == Classification.RESTRICTED && access.requiredRoles().isEmpty();
    }

    /**
     * Returns those who read this data and not that of a source: the path of the words of the contract that let them, and who they
     * are, in words.
     *
     * @param reader the product whose data this is
     * @param owner the product whose data the source is
     */
    Map<String, String> outside(DataProduct reader, Consumers source, DataProduct owner) {
        Set<String> exempt =
                new TreeSet<>(List.of(reader.id().domain(), owner.id().domain()));
        Others others = new Others(this, source, exempt, reader.id().domain());
        Map<String, String> found = new LinkedHashMap<>();
        if (!source.isEverybody()) {
            others.named(found);
            others.demands(found);
            others.automatic(found);
        }
        others.denied(found);
        return found;
    }

    /**
     * Compares two ports.
     *
     * @param exempt the domains that read both in any case
     * @param maker the domain that makes this data
     */
    private record Others(Consumers own, Consumers source, Set<String> exempt, String maker) {
        void named(Map<String, String> found) {
            if (own.isEverybody()) {
                found.put("everybody", "everybody");
            }
            for (String domain : own.domains()) {
                if (!exempt.contains(domain) && !source.domains().contains(domain)) {
                    found.put("domain." + domain, "domain '%s'".formatted(domain));
                }
            }
            for (String role : own.roles()) {
                if (!source.roles().contains(role)) {
                    found.put("role." + role, "role '%s'".formatted(role));
                }
            }
        }

        void demands(Map<String, String> found) {
            if (own.isEverybody()) {
                return;
            }
            Set<String> wanted = source.access.requiredRoles();
            Set<String> asked = own.access.requiredRoles();
            if (hasOthers() && !wanted.isEmpty() && (asked.isEmpty() || !wanted.containsAll(asked))) {
                found.put("requiredRoles", "consumers that have none of the roles %s".formatted(wanted));
            }
            boolean isLaxer = source.access.demandsVerified() && !own.access.demandsVerified();
            if (isLaxer && (hasOthers() || own.approvesBeside(exempt))) {
                found.put("verified", "consumers that nobody vouches for");
            }
        }

        /** Who is approved at once reads without the roles that consumers of the source need. */
        void automatic(Map<String, String> found) {
            Optional<AutomaticApproval> rule = own.automatic();
            if (rule.isEmpty() || own.isEverybody()) {
                return;
            }
            Optional<AutomaticApproval> theirs = source.automatic()
                    .filter(other -> other.upTo().isAtLeast(rule.get().upTo())
                            && other.days() >= rule.get().days());
            if (theirs.filter(other -> other.domains().isEmpty()).isPresent()) {
                return;
            }
            Set<String> known = new TreeSet<>(exempt);
            if (source.access.requiredRoles().isEmpty()) {
                known.addAll(source.domains());
            }
            theirs.ifPresent(other -> known.addAll(other.domains()));
            Set<String> asking = rule.get().domains();
            if (asking.isEmpty()) {
                found.put("automaticApproval", "whoever asks, which is approved at once");
            }
            asking.stream()
                    .filter(domain -> !known.contains(domain))
                    .forEach(domain -> found.put(
                            "automaticApproval." + domain,
                            "domain '%s', whose requests are approved at once".formatted(domain)));
        }

        void denied(Map<String, String> found) {
            AccessPolicy wanted = source.access;
            for (String domain : wanted.deniedDomains()) {
                boolean isKept =
                        domain.equals(maker) || own.access.deniedDomains().contains(domain);
                boolean isFound =
                        found.containsKey("domain." + domain) || found.containsKey("automaticApproval." + domain);
                if (!isKept && !isFound && mayRead(domain)) {
                    found.put("denied.domain." + domain, "domain '%s', which is denied it".formatted(domain));
                }
            }
            for (String role : wanted.deniedRoles()) {
                boolean isKept = own.access.deniedRoles().contains(role) || found.containsKey("role." + role);
                if (!isKept && hasReaders()) {
                    found.put("denied.role." + role, "role '%s', which is denied it".formatted(role));
                }
            }
            for (String principal : wanted.deniedPrincipals()) {
                String domain = principal.substring(0, principal.indexOf('/'));
                boolean isKept = domain.equals(maker)
                        || own.access.deniedDomains().contains(domain)
                        || own.access.deniedPrincipals().contains(principal);
                if (!isKept && mayRead(domain)) {
                    found.put("denied.principal", "a principal that is denied it by name");
                }
            }
        }

        private boolean mayRead(String domain) {
            return own.isEverybody()
                    || own.domains().contains(domain)
                    || !own.roles().isEmpty()
                    || own.approves(domain);
        }

        private boolean hasReaders() {
            return own.isEverybody()
                    || own.domains().stream().anyMatch(domain -> !domain.equals(maker))
                    || !own.roles().isEmpty()
                    || own.approvesBeside(Set.of(maker));
        }

        private boolean hasOthers() {
            return own.domains().stream().anyMatch(domain -> !exempt.contains(domain))
                    || !own.roles().isEmpty();
        }
    }

    /** Returns whether what a domain asks for is approved at once. */
    private boolean approves(String domain) {
        return automatic()
                .filter(rule -> rule.domains().isEmpty() || rule.domains().contains(domain))
                .isPresent();
    }

    /** Returns whether what others than some domains ask for is approved at once. */
    private boolean approvesBeside(Set<String> some) {
        return automatic()
                .filter(rule -> rule.domains().isEmpty() || !some.containsAll(rule.domains()))
                .isPresent();
    }

    /** Returns which requests are approved at once, to read: none of confidential data are. */
    private Optional<AutomaticApproval> automatic() {
        return access.automaticApproval()
                .filter(rule -> rule.upTo().reads() && !level.isAtLeast(Classification.CONFIDENTIAL));
    }
}
