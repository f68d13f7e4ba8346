package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.manifest.WrittenDurations;
import io.meshsdk.core.documents.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a product of {@code datamesh/v1} says, in the words of its first manifests too. */
final class NativeSemantics {
    private final Element root;
    private final Collected collected;

    NativeSemantics(Element root, Collected collected) {
        this.root = root;
        this.collected = collected;
    }

    void judge() {
        Syntax syntax = new Syntax(collected);
        root.find("metadata").ifPresent(syntax::version);
        root.find("spec").ifPresent(spec -> {
            syntax.cron(spec);
            spec(spec);
        });
    }

    private void spec(Element spec) {
        Optional<Element> shared = spec.find("contract");
        shared.ifPresent(this::contract);
        Set<String> all =
                new LinkedHashSet<>(shared.map(NativeSemantics::columns).orElse(Set.of()));
        for (Element output : spec.items("outputs")) {
            Optional<Element> own = output.find("contract");
            own.ifPresent(this::contract);
            schemas(output).forEach(this::schema);
            Set<String> columns = new LinkedHashSet<>(columns(output));
            columns.addAll(own.or(() -> shared).map(NativeSemantics::columns).orElse(Set.of()));
            known(output.items("partitionedBy"), columns);
            known(output.items("sortedBy"), columns);
            new Syntax(collected).version(output);
            all.addAll(columns);
        }
        spec.find("quality").ifPresent(quality -> expectations(quality, all));
        levels(spec);
    }

    private void contract(Element contract) {
        schemas(contract).forEach(this::schema);
        new Repeats(collected).judge(Finding.DUPLICATE_NAME, "schema object", contract.items("schemas"), "name");
        new Repeats(collected).judge(Finding.DUPLICATE_NAME, "role", contract.items("roles"), "role");
        expectations(contract, columns(contract));
        levels(contract);
    }

    private void schema(Element schema) {
        List<Element> fields = schema.items("fields");
        new Repeats(collected).judge(Finding.DUPLICATE_NAME, "field", fields, "name");
        for (Element field : fields) {
            if (field.says("primaryKey", true) && !field.says("required", true)) {
                collected.add(
                        Finding.NULLABLE_KEY,
                        field.find("primaryKey").orElse(field),
                        "A field of the primary key may be null.",
                        "Add 'required: true', or take it out of the key.");
            }
        }
    }

    private void expectations(Element promises, Set<String> columns) {
        for (Element expectation : promises.items("expectations")) {
            known(expectation.values("column"), columns);
            known(expectation.values("columns"), columns);
        }
    }

    /** Judges names of columns; where none is described, nothing is known of them. */
    private void known(List<Element> names, Set<String> columns) {
        for (Element name : names) {
            name.text()
                    .filter(text -> !columns.isEmpty() && !columns.contains(text))
                    .ifPresent(text -> collected.addUnknown(Finding.UNKNOWN_COLUMN, name, "field", text, columns));
        }
    }

    /** Judges service levels by name; in a list they have keys that are read strictly. */
    private void levels(Element promises) {
        promises.find("sla")
                .flatMap(sla -> sla.written("freshness"))
                .filter(age -> age.text().flatMap(WrittenDurations::parse).isEmpty())
                .ifPresent(age -> collected.add(
                        Finding.INVALID_DURATION,
                        age,
                        "The value is no length of time.",
                        "Write for example 'PT4H' or '4h'."));
    }

    private static List<Element> schemas(Element contract) {
        List<Element> schemas = new ArrayList<>(contract.items("schemas"));
        contract.find("schema").ifPresent(schemas::add);
        return schemas;
    }

    private static Set<String> columns(Element contract) {
        Set<String> columns = new LinkedHashSet<>();
        schemas(contract).forEach(schema -> fields(schema.items("fields"), "", columns));
        return columns;
    }

    private static void fields(List<Element> fields, String prefix, Set<String> columns) {
        for (Element field : fields) {
            field.text("name").ifPresent(name -> {
                columns.add(prefix + name);
                field.find("type")
                        .filter(type -> type.node() instanceof Node.Mapping)
                        .ifPresent(type -> fields(type.items("struct"), prefix + name + ".", columns));
            });
        }
    }
}
