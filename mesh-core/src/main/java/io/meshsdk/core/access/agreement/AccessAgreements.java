package io.meshsdk.core.access.agreement;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.access.grant.Ruling;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes grants as access agreements. What the draft has no key for, the level and the fields, stands in custom properties. A grant
 * that was ended ends when it was; the draft has no status for it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessAgreements {
    private AccessAgreements() {}

    /**
     * Returns a grant as a YAML document.
     *
     * @param port one of the ports that the grant covers
     * @throws IllegalArgumentException if the grant does not cover the port
     */
    public static String write(AccessGrant grant, DataProduct product, OutputPort port, AgreementVersion version) {
        if (!grant.terms().covers(port.name())) {
            throw new IllegalArgumentException(
                    "Cannot write grant '%s' as an agreement on port '%s': it is of port '%s'"
                            .formatted(grant.id(), port.name(), grant.terms().port()));
        }
        return switch (version) {
            case ODAA_0_9 -> DocumentWriter.yaml(tree(grant, product, port, version));
        };
    }

    private static Mapping tree(AccessGrant grant, DataProduct product, OutputPort port, AgreementVersion version) {
        Instant end = grant.end().map(Ruling::at).filter(grant.until()::isAfter).orElse(grant.until());
        return new Entries()
                .text("apiVersion", version.apiVersion())
                .text("kind", "AccessAgreement")
                .text("id", grant.id() + "/" + port.name())
                .text("name", "%s for %s".formatted(product.id(), grant.grantee()))
                .text("status", "approved")
                .mapping("description", new Entries().text("purpose", grant.purpose()))
                .text("startTimestamp", timestamp(grant.from()))
                .text("endTimestamp", timestamp(end))
                .mapping("provider", provider(grant, product, port))
                .mapping("consumer", consumer(grant.grantee()))
                .nodes("customProperties", properties(grant), property -> property)
                .node();
    }

    private static Entries provider(AccessGrant grant, DataProduct product, OutputPort port) {
        Optional<String> contract = port.contract().id().or(port::contractId);
        return new Entries()
                .text("teamId", product.id().domain())
                .text("dataProductId", product.id().toString())
                .text("outputPortId", port.name())
                .text("dataContractId", contract)
                .text("dataContractVersion", grant.contract());
    }

    private static Entries consumer(Grantee grantee) {
        Entries consumer = new Entries().text("teamId", grantee.domain());
        return grantee.kind() == Grantee.Kind.USER ? consumer.text("userId", grantee.name()) : consumer;
    }

    private static List<Node> properties(AccessGrant grant) {
        List<Node> properties = new ArrayList<>();
        properties.add(property("meshsdk.level", Scalar.text(word(grant.terms().level()))));
        if (!grant.terms().fields().isEmpty()) {
            properties.add(property(
                    "meshsdk.fields", Scalar.text(String.join(",", grant.terms().fields()))));
        }
        properties.add(property("meshsdk.grantee", Scalar.text(grant.grantee().toString())));
        properties.add(
                property("meshsdk.approvedBy", Scalar.text(grant.approval().by())));
        grant.end().ifPresent(end -> properties.add(property("meshsdk.endedBy", Scalar.text(end.by()))));
        return properties;
    }

    private static Mapping property(String name, Node value) {
        return new Entries().text("property", name).node("value", value).node();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String timestamp(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
