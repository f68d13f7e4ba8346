package io.meshsdk.core.documents.dcs;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.odcs.Between;
import io.meshsdk.core.documents.odcs.ContractReader;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads contracts of the Data Contract Specification 1.x: it says them in the words of the Open Data Contract Standard, which
 * are read as ever. References to definitions are followed within the document only. What the standard has no word for stays
 * as it is written, and is kept. For one document and thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SpecificationReader {
    private static final Pattern URN = Pattern.compile("urn:datacontract:([^:]{1,200}):([^:]{1,200})");

    private final Document document;
    private final Between between;
    private final List<Diagnostic> found = new ArrayList<>();

    /** Creates a reader of a document that takes {@code mustBeBetween} in one of two ways. */
    public SpecificationReader(Document document, Between between) {
        this.document = document;
        this.between = between;
    }

    /** Returns the contract; a draft, which need not be of use. */
    public DataContract contract() {
        return new ContractReader(between).read(standard());
    }

    /** Returns what was found while reading. */
    public List<Diagnostic> found() {
        return List.copyOf(found);
    }

    private Mapping standard() {
        Rewording words = new Rewording(document.root());
        words.drop("dataContractSpecification");
        identity(words);
        Optional<Mapping> info = words.mapping("info");
        Optional<Mapping> terms = words.mapping("terms");
        Rewording description = new Rewording(Mapping.of(Map.of()));
        info.ifPresent(mapping -> info(words, new Rewording(mapping), description));
        terms.ifPresent(mapping -> terms(words, new Rewording(mapping), description));
        if (!description.isEmpty()) {
            words.put("description", description.node());
        }
        words.change("servers", SpecificationReader::servers);
        if (!words.has("schema")) {
            Definitions definitions = new Definitions(document, found);
            Optional<Sequence> schemas = words.mapping("models").map(new Models(definitions)::schemas);
            words.put("schema", schemas.filter(all -> !definitions.exhausted()));
        }
        words.mapping("servicelevels").ifPresent(levels -> words.append("slaProperties", Levels.read(levels)));
        Links.reword(words);
        return words.node();
    }

    /** Ids are often written so that they name the domain and the product. */
    private static void identity(Rewording words) {
        Matcher urn = URN.matcher(words.peek("id").orElse(""));
        if (urn.matches()) {
            words.put("domain", Scalar.text(urn.group(1))).put("dataProduct", Scalar.text(urn.group(2)));
        }
    }

    private static void info(Rewording words, Rewording info, Rewording description) {
        info.text("domain").ifPresent(domain -> words.drop("domain").put("domain", Scalar.text(domain)));
        info.text("title").ifPresent(title -> words.put("name", Scalar.text(title)));
        info.text("version").ifPresent(version -> words.put("version", Scalar.text(version)));
        info.text("status").ifPresent(status -> words.put("status", Scalar.text(status)));
        info.text("owner")
                .ifPresent(owner ->
                        words.put("team", new Entries().text("name", owner).node()));
        info.text("description").ifPresent(text -> description.put("purpose", Scalar.text(text.strip())));
        info.mapping("contact").ifPresent(contact -> words.append("support", contact(new Rewording(contact))));
        if (!info.isEmpty()) {
            words.put("info", info.node());
        }
    }

    private static List<Mapping> contact(Rewording contact) {
        List<Mapping> channels = new ArrayList<>();
        Optional<String> email = contact.text("email");
        contact.rename("name", "channel");
        contact.peek("url").ifPresent(url -> contact.put("channel", Scalar.text(url)));
        if (contact.has("channel")) {
            channels.add(contact.node());
        }
        email.ifPresent(address -> channels.add(
                new Entries().text("channel", address).text("tool", "email").node()));
        return channels;
    }

    private static void terms(Rewording words, Rewording terms, Rewording description) {
        terms.text("usage").ifPresent(text -> description.put("usage", Scalar.text(text.strip())));
        terms.text("limitations").ifPresent(text -> description.put("limitations", Scalar.text(text.strip())));
        terms.take("policies", Links::policies)
                .ifPresent(links -> description.append("authoritativeDefinitions", links));
        if (!terms.isEmpty()) {
            words.put("terms", terms.node());
        }
    }

    private static Node servers(Node servers) {
        if (!(servers instanceof Mapping mapping)) {
            return servers;
        }
        List<Node> all = new ArrayList<>();
        mapping.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Mapping server) {
                all.add(new Rewording(server)
                        .put("server", Scalar.text(name))
                        .each(
                                "roles",
                                role -> new Rewording(role)
                                        .rename("name", "role")
                                        .node())
                        .node());
            }
        });
        return all.size() == mapping.entries().size() ? Sequence.of(all) : servers;
    }
}
