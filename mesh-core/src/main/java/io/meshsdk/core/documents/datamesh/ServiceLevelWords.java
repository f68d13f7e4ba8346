package io.meshsdk.core.documents.datamesh;

import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.manifest.PlainServiceLevels;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;

/** Service levels by plain keys, as the first manifests have them, in the stored form. */
final class ServiceLevelWords {
    private ServiceLevelWords() {}

    /** Returns a list as it is, and a mapping as a list; what is not understood is left out. */
    static Node list(Node sla) {
        return sla instanceof Mapping mapping
                ? Sequence.of(PlainServiceLevels.read(new Keys(mapping)).stream()
                        .map(Forms::of)
                        .toList())
                : sla;
    }
}
