package io.meshsdk.wrong.leak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;

/** Shows a library to its callers. */
public class LeakingSignature {
    /** Returns a type of a library. */
    public JsonNode plain() {
        return NullNode.getInstance();
    }

    /** Takes a type of a library as an argument of another. */
    protected int generic(List<JsonNode> nodes) {
        return nodes.size();
    }
}
