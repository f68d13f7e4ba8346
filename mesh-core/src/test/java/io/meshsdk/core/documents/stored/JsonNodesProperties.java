package io.meshsdk.core.documents.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.documents.MetadataArbitraries;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.metadata.Value;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class JsonNodesProperties {
    @Property
    void node_ofTheBytesOfANode_saysTheSame(@ForAll("values") Value value) {
        Node node = Values.node(value);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("value", JsonNodes.of(node));

        Node read = JsonNodes.node(CanonicalJson.read(CanonicalJson.write(json)).get("value"));

        assertThat(read.says(node)).isTrue();
        assertThat(Values.of(read)).isEqualTo(value);
    }

    @Provide
    Arbitrary<Value> values() {
        return MetadataArbitraries.values();
    }
}
