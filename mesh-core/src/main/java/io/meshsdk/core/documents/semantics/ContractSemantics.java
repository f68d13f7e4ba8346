package io.meshsdk.core.documents.semantics;

import java.util.List;
import java.util.Set;

/** Judges what a contract says, in the words of the Open Data Contract Standard 3 or those that its vocabulary knows. */
final class ContractSemantics {
    private final Element root;
    private final Collected collected;
    private final Names names;

    ContractSemantics(Element root, Collected collected) {
        this.root = root;
        this.collected = collected;
        this.names = new Names(root.items("schema"));
    }

    void judge() {
        judgeParts();
        new Repeats(collected).ids(root);
    }

    /** Judges all but the ids of lists. */
    void judgeParts() {
        Repeats repeats = new Repeats(collected);
        new Syntax(collected).version(root);
        List<Element> objects = root.items("schema");
        repeats.judge(Finding.DUPLICATE_NAME, "schema object", objects, "name");
        objects.forEach(this::object);
        servers(repeats);
        repeats.judge(Finding.DUPLICATE_NAME, "role", root.items("roles"), "role");
        root.find("price").ifPresent(this::price);
        new ServiceLevels(names, collected).judge(root);
        new People(collected).judge(root);
    }

    private void object(Element object) {
        Set<String> columns = Names.fieldsOf(object);
        new QualityRules(collected).judge(object, columns);
        new References(names, collected).ofObject(object);
        new Properties(names, columns, collected).judge(object);
    }

    private void servers(Repeats repeats) {
        List<Element> servers = root.items("servers");
        repeats.judge(
                Finding.DUPLICATE_SERVER,
                "server",
                servers,
                "server",
                server -> server.text("server")
                        .map(name -> name + "\n" + server.text("environment").orElse("")));
        servers.forEach(
                server -> repeats.judge(Finding.DUPLICATE_NAME, "role of the server", server.items("roles"), "role"));
    }

    private void price(Element price) {
        price.find("priceAmount")
                .filter(amount ->
                        amount.number().filter(number -> number.signum() < 0).isPresent())
                .ifPresent(amount -> collected.add(
                        Finding.NEGATIVE_PRICE, amount, "The price is negative.", "Write what a reader pays, or 0."));
    }
}
