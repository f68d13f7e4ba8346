package io.meshsdk.core.documents.manifest;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Entry;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that are understood inside the parts of a document of plain keys. One that is not promises nothing, and its writer is
 * told. Keys of the document itself and of fields are not judged: they are kept as what they are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class NestedKeys {
    private static final int FINDINGS = 100;
    private static final String LEVELS =
            "freshness freshness_minutes freshness_hours max_age_hours sla_hours completeness accuracy availability latency";
    private static final String VERSIONING = "breaking_changes breaking_change_policy deprecation_notice_days"
            + " backward_compatibility migration_guide";
    private static final String CHANGES = "version date changes breaking";

    private static final NestedKeys DATA_CONTRACT = new NestedKeys(
            "sla",
            "product: name domain owner",
            "schema: format type location partitioned_by fields",
            "sla: " + LEVELS,
            "versioning: " + VERSIONING,
            "changelog[]: " + CHANGES);
    private static final NestedKeys DATA_PRODUCT = new NestedKeys(
            "sla",
            "owner: team contact slack",
            "schema: format type location partitioned_by fields",
            "sla: update_schedule quality_checks " + LEVELS,
            "sla.quality_checks[]: name query column rule where warn threshold severity",
            "access: read discovery",
            "access.read[]: domain role",
            "observability: metrics alerts",
            "observability.alerts[]: type condition severity",
            "versioning: " + VERSIONING,
            "changelog[]: " + CHANGES);
    private static final NestedKeys MANIFEST = new NestedKeys(
            "quality_sla",
            "quality_sla: " + LEVELS,
            "data_contract: " + VERSIONING,
            "access: read_endpoint query_interface supported_formats authentication",
            "lineage: source_systems transformations",
            "versioning: " + VERSIONING,
            "changelog[]: " + CHANGES);

    private static final String DOMAIN =
            "name domain_name type bounded_context description owner owner_team team source_systems"
                    + " consumers consumer_count data_products freshness sla_hours completeness quality_threshold workspace"
                    + " resource_group storage_account spark_pool";
    private static final String PLANNED = "name storage_path update_frequency consumers";
    private static final NestedKeys ORGANIZATION = new NestedKeys(
            "",
            "organization: name description domains shared_services",
            "organization.domains[]: " + DOMAIN,
            "organization.domains[].data_products[]: " + PLANNED);
    private static final NestedKeys ARCHITECTURE = new NestedKeys(
            "",
            "data_mesh_architecture: name description domains shared_services",
            "data_mesh_architecture.domains[]: " + DOMAIN,
            "data_mesh_architecture.domains[].data_products[]: " + PLANNED);
    private static final NestedKeys ONE_DOMAIN = new NestedKeys("", "data_products[]: " + PLANNED);

    private final String levels;
    private final Map<String, Set<String>> known = new LinkedHashMap<>();

    private NestedKeys(String levels, String... parts) {
        this.levels = levels;
        for (String part : parts) {
            int colon = part.indexOf(':');
            List<String> keys = Arrays.asList(part.substring(colon + 1).strip().split(" "));
            known.put(part.substring(0, colon), new LinkedHashSet<>(keys));
        }
    }

    /** Returns the keys of a {@code data-contract.yaml}. */
    public static NestedKeys ofDataContract() {
        return DATA_CONTRACT;
    }

    /** Returns the keys of a {@code data_product.yaml}. */
    public static NestedKeys ofDataProduct() {
        return DATA_PRODUCT;
    }

    /** Returns the keys of a manifest map. */
    public static NestedKeys ofManifest() {
        return MANIFEST;
    }

    /** Returns the keys of {@code organization.domains}. */
    public static NestedKeys ofOrganization() {
        return ORGANIZATION;
    }

    /** Returns the keys of {@code data_mesh_architecture}. */
    public static NestedKeys ofArchitecture() {
        return ARCHITECTURE;
    }

    /** Returns the keys of the metadata of a domain. */
    public static NestedKeys ofDomain() {
        return ONE_DOMAIN;
    }

    /** Returns a warning for each key that is not understood, and for each service level; the first hundred of them. */
    public List<Diagnostic> judge(Document document) {
        List<Diagnostic> found = new ArrayList<>();
        document.root()
                .entries()
                .forEach((key, entry) -> node(document, entry.value(), new At(Steps.shown(key), key), found));
        return found.stream().limit(FINDINGS).toList();
    }

    private void node(Document document, Node node, At at, List<Diagnostic> found) {
        if (node instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                node(document, list.items().get(i), at.item(i), found);
            }
        }
        Set<String> keys = known.get(at.part());
        if (!(node instanceof Mapping mapping) || keys == null) {
            return;
        }
        mapping.entries().forEach((key, entry) -> {
            At inner = at.key(key);
            if (!keys.contains(key)) {
                found.add(unknown(document, entry.keyPlace(), inner.path(), NearMiss.of(key, keys)));
            } else if (at.part().equals(levels) && !PlainServiceLevels.isUnderstood(key, entry.value())) {
                found.add(unreadable(document, entry, inner.path()));
            } else {
                node(document, entry.value(), inner, found);
            }
        });
    }

    private static Diagnostic unknown(Document document, Place place, String path, Optional<String> meant) {
        return Diagnostic.warning(
                "ignored-key",
                document.where(place, path),
                "No such key is understood here: nothing is promised by it.",
                meant.map("Write '%s'."::formatted)
                        .orElse("Remove it, or say it in a document of the dialect 'datamesh/v1'."));
    }

    private static Diagnostic unreadable(Document document, Entry entry, String path) {
        return Diagnostic.warning(
                "ignored-key",
                document.where(entry.keyPlace(), path),
                "The value is not understood: nothing is promised by it.",
                "Write a duration such as '24h' for freshness and latency ('p95: 100ms'), a share such as '99.5%' for"
                        + " the others, or one of them under one key.");
    }

    /**
     * Where a node is.
     *
     * @param path the path that is shown
     * @param part the path by which its keys are known, without positions
     */
    private record At(String path, String part) {
        At key(String key) {
            return new At(Steps.key(path, key), part + "." + key);
        }

        At item(int index) {
            return new At(Steps.item(path, index), part + "[]");
        }
    }
}
