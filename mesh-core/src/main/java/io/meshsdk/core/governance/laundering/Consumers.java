package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Classification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reads the data of a port, beside the product's own domain.
 *
 * @param isEverybody whether everybody does
 * @param domains the domains that do
 * @param roles the roles that do, whatever their domain
 */
record Consumers(boolean isEverybody, Set<String> domains, Set<String> roles) {
    Consumers {
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    static Consumers of(OutputPort port) {
        return new Consumers(
                port.contract().classification() == Classification.PUBLIC,
                port.contract().access().consumerDomains(),
                port.contract().access().consumerRoles());
    }

    /**
     * Returns those who read this data and not that of a source, in words; none where the source is for everybody.
     *
     * @param reader the product whose data this is
     * @param owner the product whose data the source is
     */
    List<String> outside(DataProduct reader, Consumers source, DataProduct owner) {
        if (source.isEverybody) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (isEverybody) {
            found.add("everybody");
        }
        domains.stream()
                .filter(domain -> !source.domains.contains(domain)
                        && !domain.equals(owner.id().domain())
                        && !domain.equals(reader.id().domain()))
                .forEach(domain -> found.add("domain '%s'".formatted(domain)));
        roles.stream()
                .filter(role -> !source.roles.contains(role))
                .forEach(role -> found.add("role '%s'".formatted(role)));
        return found;
    }
}
