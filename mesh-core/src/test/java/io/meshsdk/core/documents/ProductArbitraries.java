package io.meshsdk.core.documents;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.SemanticVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates whole products: every part of the model, in every kind, with any text. */
public final class ProductArbitraries {
    private ProductArbitraries() {}

    /** Returns products of one to three ports. */
    public static Arbitrary<DataProduct> products() {
        return names().flatMap(domain -> products(domain, 3));
    }

    /** Returns products of one port, which documents of contracts hold. */
    public static Arbitrary<DataProduct> ofOnePort() {
        return names().flatMap(domain -> products(domain, 1));
    }

    private static Arbitrary<DataProduct> products(String domain, int most) {
        Arbitrary<List<OutputPort>> ports =
                ports(domain).list().ofMinSize(1).ofMaxSize(most).uniqueElements(OutputPort::name);
        Arbitrary<List<InputPort>> inputs = inputs().list().ofMaxSize(3).uniqueElements(InputPort::name);
        return Combinators.combine(head(domain), description(), team(), inputs, ports, ContractArbitraries.contracts())
                .as((head, description, team, inputList, portList, contract) -> {
                    head.description(description).team(team);
                    inputList.forEach(head::input);
                    boolean inherits = false;
                    for (OutputPort port : portList) {
                        head.output(port);
                        inherits |= port.declaredContract().isEmpty();
                    }
                    return inherits ? head.contract(contract).build() : head.build();
                });
    }

    /** Returns names that every id accepts. */
    public static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(name -> "n" + name);
    }

    /** Returns any Java string of up to twelve characters, halves of surrogate pairs included. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.of("", " ", "\uD83D\uDE00 smile", "\uD83D", "\uDE00x", "\u0000\u2028\"\\/\b"));
    }

    /** Returns semantic versions. */
    public static Arbitrary<SemanticVersion> versions() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 20);
        return Combinators.combine(
                        number,
                        number,
                        number,
                        Arbitraries.of("", "", "rc.1", "alpha-7"),
                        Arbitraries.of("", "", "b.007"))
                .as(SemanticVersion::new);
    }

    /** Returns values, some of them with more. */
    public static <T, U> Arbitrary<T> maybe(Arbitrary<T> values, Arbitrary<U> more, BiFunction<T, U, T> with) {
        return Combinators.combine(values, more.injectNull(0.4))
                .as((value, part) -> part == null ? value : with.apply(value, part));
    }

    static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Returns lists of up to three texts. */
    public static Arbitrary<List<String>> textLists() {
        return texts().list().ofMaxSize(3);
    }

    private static Arbitrary<DataProductBuilder> head(String domain) {
        Arbitrary<DataProductBuilder> start = Combinators.combine(
                        names(), versions(), texts().filter(owner -> !owner.isBlank()), Arbitraries.of(Lifecycle.class))
                .as((name, version, owner, status) -> DataProduct.builder(domain, name)
                        .version(version.toString())
                        .owner(owner)
                        .status(status));
        start = maybe(start, Arbitraries.of(Archetype.class), DataProductBuilder::archetype);
        start = maybe(start, Arbitraries.of("0 * * * *", "*/5 0-4 1,15 jan-mar sun"), DataProductBuilder::schedule);
        start = maybe(start, texts(), DataProductBuilder::transformation);
        start = maybe(start, MetadataArbitraries.productDetails(), DataProductBuilder::details);
        start = maybe(start, MetadataArbitraries.safeguards(), DataProductBuilder::safeguards);
        return maybe(start, InheritanceArbitraries.inheritances(), DataProductBuilder::inheriting);
    }

    private static Arbitrary<ProductDescription> description() {
        Arbitrary<ProductDescription> words = Combinators.combine(textLists(), textLists(), textLists())
                .as((tags, terms, synonyms) -> ProductDescription.empty()
                        .tags(array(tags))
                        .terms(array(terms))
                        .synonyms(array(synonyms)));
        words = maybe(words, texts(), ProductDescription::text);
        words = maybe(words, texts(), ProductDescription::purpose);
        words = maybe(words, texts(), ProductDescription::usage);
        words = maybe(words, texts(), ProductDescription::limitations);
        return maybe(words, MetadataArbitraries.annotations(), ProductDescription::annotated);
    }

    /** Returns teams, of a product or a contract. */
    public static Arbitrary<Team> team() {
        Arbitrary<Team> team = Arbitraries.just(Team.none());
        team = maybe(team, texts(), Team::productOwner);
        team = maybe(team, texts(), Team::technicalLead);
        team = maybe(team, texts(), Team::dataSteward);
        team = maybe(team, texts(), Team::support);
        team = maybe(team, texts(), Team::named);
        team = maybe(team, texts(), Team::describedAs);
        team = maybe(team, MetadataArbitraries.few(MetadataArbitraries.members()), Team::members);
        return maybe(team, MetadataArbitraries.annotations(), Team::annotated);
    }

    private static Arbitrary<InputPort> inputs() {
        Arbitrary<String> words = texts().filter(text -> !text.isBlank());
        Arbitrary<String> ids = Combinators.combine(names(), names()).as((domain, name) -> domain + "." + name);
        return Arbitraries.oneOf(
                ids.map(InputPort::product),
                Combinators.combine(ids, names()).as(InputPort::product),
                Combinators.combine(words, words).as(InputPort::jdbc),
                Combinators.combine(words, words).as(InputPort::delta),
                Combinators.combine(words, words).as(InputPort::files),
                Combinators.combine(
                                texts(),
                                MetadataArbitraries.optional(texts()),
                                MetadataArbitraries.optional(texts()),
                                MetadataArbitraries.annotations())
                        .as(InputPort.ContractInput::new));
    }

    private static Arbitrary<OutputPort> ports(String domain) {
        Arbitrary<OutputPort> port = Combinators.combine(
                        names(), Arbitraries.of("delta", "iceberg"), Arbitraries.of(Lifecycle.class))
                .as((name, format, status) -> OutputPort.of(name, format).status(status));
        port = maybe(port, versions(), (some, version) -> some.version(version.toString()));
        port = maybe(
                port,
                names(),
                (some, place) -> some.at("prod", domain + "/" + place).at("test \u00e9", domain + "/A=1/0_.-" + place));
        port = maybe(port, texts(), OutputPort::contractId);
        port = maybe(port, MetadataArbitraries.portDetails(), OutputPort::details);
        return maybe(port, ContractArbitraries.contracts(), ProductArbitraries::partitioned);
    }

    private static OutputPort partitioned(OutputPort port, io.meshsdk.contract.DataContract contract) {
        List<String> columns = new ArrayList<>();
        contract.schemas().get(0).fields().stream()
                .skip(1)
                .filter(field -> contract.schemas().size() == 1
                        && field.type().equals(new io.meshsdk.schema.DataType.DateType())
                        && !contract.effectiveSchema().field(field.name()).isSensitive())
                .forEach(field -> columns.add(field.name()));
        return port.contract(contract).partitionedBy(array(columns));
    }
}
