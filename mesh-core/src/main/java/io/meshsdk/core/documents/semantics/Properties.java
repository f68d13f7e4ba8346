package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the properties of a schema object, nested ones too. */
final class Properties {
    private final Names names;
    private final Set<String> columns;
    private final Collected collected;

    Properties(Names names, Set<String> columns, Collected collected) {
        this.names = names;
        this.columns = columns;
        this.collected = collected;
    }

    /** Judges the properties of an object or of a property. */
    void judge(Element parent) {
        List<Element> properties = parent.items("properties");
        if (properties.isEmpty()) {
            return;
        }
        Repeats repeats = new Repeats(collected);
        repeats.judge(Finding.DUPLICATE_NAME, "property", properties, "name");
        positions(repeats, properties, "primaryKey", "primaryKeyPosition");
        positions(repeats, properties, "partitioned", "partitionKeyPosition");
        properties.forEach(this::property);
    }

    private static void positions(Repeats repeats, List<Element> properties, String flag, String position) {
        List<Element> placed = properties.stream()
                .filter(property -> property.says(flag, true))
                .toList();
        repeats.judge(Finding.DUPLICATE_POSITION, "property at '%s'".formatted(position), placed, position);
    }

    private void property(Element property) {
        if (property.says("primaryKey", true) && property.says("required", false)) {
            collected.add(
                    Finding.NULLABLE_KEY,
                    property.find("required").orElse(property),
                    "A property of the primary key may be null.",
                    "Say that it may not be null, or take it out of the key.");
        }
        if (property.text("logicalType").filter("array"::equals).isPresent()
                && property.find("items").isEmpty()) {
            collected.add(
                    Finding.LIST_WITHOUT_ITEMS,
                    property.find("logicalType").orElse(property),
                    "The list does not say what it holds.",
                    "Add 'items' with their type.");
        }
        property.find("logicalTypeOptions").ifPresent(options -> options(property, options));
        new Repeats(collected).judge(Finding.DUPLICATE_VALUE, "value", property.items("enum"), "value");
        property.values("transformSourceObjects").forEach(this::source);
        new QualityRules(collected).judge(property, columns);
        new References(names, collected).ofProperty(property);
        judge(property);
        property.find("items").ifPresent(this::property);
        property.find("map").ifPresent(map -> {
            map.find("key").ifPresent(this::property);
            map.find("value").ifPresent(this::property);
        });
    }

    private void options(Element property, Element options) {
        Ranges ranges = new Ranges(collected);
        ranges.bounds(options);
        ranges.judge(options, "minLength", "maxLength");
        ranges.judge(options, "minItems", "maxItems");
        ranges.judge(options, "minProperties", "maxProperties");
        new Syntax(collected).pattern(options);
        List<Element> required = options.items("required");
        if (!required.isEmpty()) {
            required(required, Names.fieldsOf(property));
        }
    }

    private void required(List<Element> required, Set<String> parts) {
        for (Element one : required) {
            one.text()
                    .filter(name -> !parts.isEmpty() && !parts.contains(name))
                    .ifPresent(name -> collected.addUnknown(Finding.UNKNOWN_COLUMN, one, "property", name, parts));
        }
    }

    /** Judges where data comes from. Most sources are elsewhere, so only what nearly is a name of this contract is found. */
    private void source(Element source) {
        Optional<String> name = source.text();
        if (name.isEmpty() || names.hasObject(name.get()) || names.hasField(name.get())) {
            return;
        }
        Set<String> references = names.references();
        references.addAll(names.objects());
        if (NearMiss.of(name.get(), references).isPresent()) {
            collected.addUnknown(Finding.DANGLING_LINEAGE, source, "object", name.get(), references);
        }
    }
}
