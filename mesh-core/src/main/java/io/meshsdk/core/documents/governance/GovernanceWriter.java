package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.Value;
import java.util.Map;

/** Writes policies as the list that {@link PolicyList} reads. */
final class GovernanceWriter {
    private GovernanceWriter() {}

    static Mapping write(GovernanceDocument governance) {
        return new Entries()
                .text("apiVersion", "datamesh/v1")
                .text("kind", "Governance")
                .node(
                        "policies",
                        Sequence.of(governance.statements().stream()
                                .map(GovernanceWriter::policy)
                                .toList()))
                .node();
    }

    private static Mapping policy(PolicyStatement statement) {
        Map<String, Value> values = statement.settings().values();
        Entries policy = new Entries().text("kind", statement.kind()).text("id", statement.id());
        EntryKeys.COMMON.stream()
                .filter(values::containsKey)
                .forEach(key -> policy.node(key, Values.node(value(values, key))));
        Entries own = new Entries();
        values.forEach((name, value) -> {
            if (EntryKeys.ofSetting(name).isEmpty()) {
                own.node(name, Values.node(value));
            }
        });
        Entries waivers = new Entries();
        EntryKeys.WAIVERS.forEach((key, name) -> {
            if (values.containsKey(name)) {
                waivers.node(key, Values.node(value(values, name)));
            }
        });
        return policy.mapping("settings", own).mapping("waivers", waivers).node();
    }

    private static Value value(Map<String, Value> values, String name) {
        return values.getOrDefault(name, Value.nothing());
    }
}
