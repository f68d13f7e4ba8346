package io.meshsdk.core.documents.datamesh;

import io.meshsdk.Defaults;
import io.meshsdk.Domain;
import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes organisations as {@code datamesh/v1}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OrganizationWriter {
    private static final List<String> METADATA = List.of("name", "description");

    private OrganizationWriter() {}

    /** Returns the document of an organisation. */
    public static Mapping write(Organization organization) {
        Mapping stored = Forms.of(organization);
        Entries metadata = new Entries();
        METADATA.forEach(key -> metadata.node(key, stored.find(key)));
        Entries spec = new Entries();
        stored.entries().forEach((key, entry) -> {
            if (!METADATA.contains(key)) {
                spec.node(key, part(key, entry.value(), organization));
            }
        });
        return new Entries()
                .text("apiVersion", "datamesh/v1")
                .text("kind", "Organization")
                .mapping("metadata", metadata)
                .mapping("spec", spec)
                .node();
    }

    private static Node part(String key, Node stored, Organization organization) {
        return switch (key) {
            case "defaults" -> NativeWriter.defaults((Mapping) stored, organization.defaults());
            case "templates" ->
                each((Sequence) stored, List.copyOf(organization.templates().values()));
            case "domains" ->
                each(
                        (Sequence) stored,
                        organization.domains().stream().map(Domain::defaults).toList());
            default -> stored;
        };
    }

    private static Sequence each(Sequence stored, List<Defaults> defaults) {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < defaults.size(); i++) {
            items.add(NativeWriter.withDefaults((Mapping) stored.items().get(i), defaults.get(i)));
        }
        return Sequence.of(items);
    }
}
