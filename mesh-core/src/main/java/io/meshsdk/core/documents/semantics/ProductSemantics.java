package io.meshsdk.core.documents.semantics;

import java.util.List;

/** Judges what a product of the Open Data Product Standard says. */
final class ProductSemantics {
    private final Element root;
    private final Collected collected;

    ProductSemantics(Element root, Collected collected) {
        this.root = root;
        this.collected = collected;
    }

    void judge() {
        Syntax syntax = new Syntax(collected);
        Repeats repeats = new Repeats(collected);
        syntax.version(root);
        ports(repeats, "input port", root.items("inputPorts"));
        ports(repeats, "output port", root.items("outputPorts"));
        ports(repeats, "management port", root.items("managementPorts"));
        root.items("outputPorts").forEach(syntax::version);
        new People(collected).judge(root);
        repeats.ids(root);
    }

    private static void ports(Repeats repeats, String what, List<Element> ports) {
        repeats.judge(
                Finding.DUPLICATE_NAME,
                what,
                ports,
                "name",
                port -> port.text("name")
                        .map(name -> name + "\n" + port.text("version").orElse("")));
    }
}
