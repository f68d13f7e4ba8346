package io.meshsdk.core.documents.odcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.Description;
import io.meshsdk.contract.Labels;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.core.documents.binding.AnnotationKeys;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Records;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Price;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads contracts of the Open Data Contract Standard 3.x. It reads whatever it can: the shape of the document is judged
 * apart, and what has no place in the model is kept among the annotations of where it is written. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ContractReader {
    private final Between between;

    /** Creates a reader that takes {@code mustBeBetween} in one of two ways. */
    public ContractReader(Between between) {
        this.between = between;
    }

    /** Returns the contract of a document; a draft, which need not be of use. */
    public DataContract read(Mapping document) {
        Keys keys = new Keys(document);
        keys.skip("apiVersion", "kind");
        List<Mapping> objects = keys.mappings("schema");
        List<Schema> schemas = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (Mapping object : objects) {
            ObjectReader reader = new ObjectReader(object, objects.size() > 1, between);
            schemas.add(reader.schema());
            expectations.addAll(reader.expectations());
        }
        DataContract contract = DataContract.draft(schemas)
                .expect(expectations)
                .sla(ServiceLevelReader.read(keys))
                .labelled(labels(keys))
                .describedAs(
                        Records.find(Description.class, keys, "description").orElse(Description.NONE))
                .servers(keys.mappings("servers").stream().map(Servers::read).toList())
                .roles(Records.list(AccessRole.class, keys, "roles"))
                .support(Records.list(SupportChannel.class, keys, "support"));
        return papers(identity(contract, keys), keys);
    }

    private static Labels labels(Keys keys) {
        return new Labels(
                keys.text("name"),
                keys.text("tenant"),
                keys.text("domain"),
                keys.text("dataProduct"),
                keys.text("contractCreatedTs"));
    }

    private static DataContract identity(DataContract bare, Keys keys) {
        DataContract contract = keys.text("id").map(bare::id).orElse(bare);
        contract = keys.version("version").map(contract::version).orElse(contract);
        return keys.word("status", Lifecycle.class).map(contract::status).orElse(contract);
    }

    private static DataContract papers(DataContract bare, Keys keys) {
        DataContract contract = Teams.find(keys).map(bare::team).orElse(bare);
        contract = Records.find(Price.class, keys, "price").map(contract::price).orElse(contract);
        contract = keys.take("context", ContractReader::context)
                .map(contract::context)
                .orElse(contract);
        return contract.annotated(AnnotationKeys.readWithoutId(keys));
    }

    static Optional<AgentContext> context(Node node) {
        if (node instanceof Scalar text && text.kind() == Node.Kind.TEXT) {
            return Optional.of(new AgentContext(Optional.of(text.text()), List.of(), List.of()));
        }
        return Records.read(AgentContext.class, node);
    }
}
