package io.meshsdk.core.documents.datamesh;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where in a document of {@code datamesh/v1} a path of the stored form was written. */
final class NativePaths {
    private final Document document;

    NativePaths(Document document) {
        this.document = document;
    }

    /** Returns the path in the document: of the places that could be meant, the one that is there. */
    String of(String stored) {
        return candidates(stored).stream()
                .min(Comparator.comparingInt(this::unresolved))
                .orElse(stored);
    }

    private static List<String> candidates(String stored) {
        String first = stored.replaceFirst("[.\\[].*", "");
        String inSpec = "spec." + inWords(stored);
        List<String> candidates = new ArrayList<>(
                NativeWriter.METADATA.contains(first)
                        ? List.of("metadata." + stored)
                        : List.of(inSpec, "metadata." + stored));
        candidates.add(inSpec.replace("contract.schemas[0]", "contract.schema"));
        candidates.add(inSpec.replaceFirst("^spec\\.description\\.text$", "spec.description"));
        candidates.add(inSpec.replace("contract.schemas[0]", "schema"));
        candidates.add(
                inSpec.replaceFirst("^spec\\.outputs\\[\\d+]\\.contract\\.expectations", "spec.quality.expectations"));
        candidates.add(inSpec.replaceFirst("^spec\\.outputs\\[\\d+]\\.contract\\.sla", "spec.sla"));
        candidates.add(inSpec.replaceFirst("^spec\\.inputs", "spec.lineage.upstream"));
        candidates.add(inSpec.replaceFirst("(expectations\\[\\d+])\\.warning", "$1.warn"));
        return candidates;
    }

    private static String inWords(String stored) {
        return stored.replaceAll("((?:fields|struct)\\[\\d+])\\.key$", "$1.primaryKey")
                .replace("contract.serviceLevels", "contract.sla");
    }

    /** Returns how many steps of a path lead nowhere. */
    private int unresolved(String path) {
        String[] steps = path.split("(?=\\[)|\\.", -1);
        Node at = document.root();
        for (int i = 0; i < steps.length; i++) {
            Node next = child(at, steps[i]);
            if (next == at) {
                return steps.length - i;
            }
            at = next;
        }
        return 0;
    }

    private static Node child(Node node, String step) {
        if (node instanceof Mapping mapping) {
            return mapping.find(step).orElse(node);
        }
        if (node instanceof Sequence sequence && step.matches("\\[[0-9]{1,6}]")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < sequence.items().size() ? sequence.items().get(index) : node;
        }
        return node;
    }
}
