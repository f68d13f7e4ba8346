package io.meshsdk.core.governance.laundering;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.core.governance.builtin.FieldPaths;
import io.meshsdk.core.governance.laundering.Lineage.Origin;
import io.meshsdk.core.governance.laundering.Propagation.Asked;
import io.meshsdk.core.governance.laundering.Propagation.Demand;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Protection;
import io.meshsdk.policy.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers who reads a port, and which rows, that may not of what it is made of. For one thread and one judgement. */
final class LaunderedPort {
    private final PolicyContext context;
    private final DataProduct product;
    private final OutputPort port;
    private final SourceRows rows;
    private final Set<String> filtered = new LinkedHashSet<>();
    private final Map<String, String> outsiders = new LinkedHashMap<>();
    private final Map<String, Set<String>> sources = new LinkedHashMap<>();
    private final Map<String, Set<String>> open = new LinkedHashMap<>();
    private final Map<ProductId, List<AccessGrant>> grants = new LinkedHashMap<>();

    LaunderedPort(PolicyContext context, OutputPort port, Lineage lineage) {
        this.context = context;
        this.product = context.product();
        this.port = port;
        this.rows = new SourceRows(lineage, product, port);
    }

    /** Adds what is asked of a field. */
    void add(PortFields field, Asked asked) {
        for (Demand demand : asked.by()) {
            if (demand.kept().contains(Protection.ROWS) && rows.showMore(demand.origin())) {
                filtered.add(demand.words());
            }
            if (demand.kept().contains(Protection.CONSUMERS)) {
                addOutsiders(demand);
                addApproval(field, demand);
            }
        }
    }

    private void addOutsiders(Demand demand) {
        Origin origin = demand.origin();
        Consumers source = Consumers.of(origin.port());
        Map<String, String> found = new LinkedHashMap<>(Consumers.of(port).outside(product, source, origin.product()));
        granted(source, origin, found);
        found.forEach((path, who) -> {
            outsiders.put(path, who);
            sources.computeIfAbsent(path, some -> new LinkedHashSet<>()).add(demand.words());
        });
    }

    /** Who has a grant of this port reads it, too. */
    private void granted(Consumers source, Origin origin, Map<String, String> found) {
        ProductId owner = origin.product().id();
        GrantedReaders readers = new GrantedReaders(port.contract().access(), source, owner.domain());
        for (AccessGrant grant : reading(product.id(), port)) {
            Grantee grantee = grant.grantee();
            if (grantee.domain().equals(product.id().domain())) {
                continue;
            }
            if (readers.isOutside(grantee, () -> grantees(owner, origin.port()))) {
                found.put("grant." + grant.id().number(), "whoever has grant '%s'".formatted(grant.id()));
            } else if (readers.isUnverified(grantee)) {
                found.put("verified", "consumers that nobody vouches for");
            }
        }
    }

    private List<Grantee> grantees(ProductId of, OutputPort through) {
        return reading(of, through).stream().map(AccessGrant::grantee).toList();
    }

    private List<AccessGrant> reading(ProductId of, OutputPort through) {
        return grants.computeIfAbsent(of, this::inForce).stream()
                .filter(grant -> grant.terms().covers(through.name()))
                .toList();
    }

    private List<AccessGrant> inForce(ProductId of) {
        List<AccessGrant> given = context.catalog().grants(of).stream()
                .filter(grant -> grant.terms().level().reads())
                .toList();
        if (given.isEmpty()) {
            return given;
        }
        Instant now = context.trustedNow();
        return given.stream().filter(grant -> grant.holdsAt(now)).toList();
    }

    /** What only a grant that names the field opens there is opened by none that does not here. */
    private void addApproval(PortFields field, Demand demand) {
        Set<String> wanted = demand.origin().port().contract().access().approvalFields();
        if (wanted.contains(demand.origin().field().topName())
                && !port.contract().access().approvalFields().contains(field.topName())) {
            open.computeIfAbsent(field.topName(), some -> new LinkedHashSet<>()).add(demand.words());
        }
    }

    /** Returns what is wrong. */
    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        if (!filtered.isEmpty()) {
            found.add(ofRows());
        }
        outsiders.forEach((path, who) -> found.add(ofConsumers(path, who, sources.getOrDefault(path, Set.of()))));
        open.forEach((field, from) -> found.add(ofApproval(field, from)));
        return found;
    }

    private Violation ofRows() {
        return Violation.broken(Laundering.ROWS, FieldPaths.of(port) + ".access.rows")
                .because("Consumers of port '%s' see rows by other rules than those of what it is made of: '%s'"
                        .formatted(port.key(), String.join("', '", filtered)))
                .remedy("Give .access(...) the same .rows(...) as the source has, and say of the fields they read that"
                        + " they are those of the source, .derivedFrom(...), or ask its domain to declassify the fields:"
                        + " mesh.declassifications().request(...)");
    }

    private Violation ofConsumers(String path, String who, Set<String> from) {
        return Violation.broken(Laundering.CONSUMERS, FieldPaths.of(port) + ".access." + path)
                .because("Port '%s' is read by %s, who may not read what it is made of: '%s'"
                        .formatted(port.key(), who, String.join("', '", from)))
                .remedy((path.startsWith("grant.")
                                ? "Revoke the grant, have the domain of the source grant access to it, or ask"
                                : "Take %s from the consumers, have the domain of the source name them in its access policy, or ask"
                                        .formatted(who))
                        + " it to declassify the fields: mesh.declassifications().request(...)");
    }

    private Violation ofApproval(String field, Set<String> from) {
        return Violation.broken(Laundering.APPROVAL, FieldPaths.of(port) + ".access.approval." + field)
                .because(
                        "Consumers of port '%s' see field '%s' without an approval, and what it is made of with one only: '%s'"
                                .formatted(port.key(), field, String.join("', '", from)))
                .remedy(
                        "Give .access(...) the field, .approvalFor(\"%s\"), or ask the domain of the source to declassify it: mesh.declassifications().request(...)"
                                .formatted(field));
    }
}
