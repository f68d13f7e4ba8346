package io.meshsdk.core.documents;

import io.meshsdk.Archetype;
import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.FileProtection;
import io.meshsdk.InputPort;
import io.meshsdk.OutputPort;
import io.meshsdk.ProductDescription;
import io.meshsdk.contract.Lifecycle;
import io.meshsdk.contract.Team;
import io.meshsdk.identity.SemanticVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates whole products: every part of the model, in every kind, with any text. */
public final class ProductArbitraries {
    /** What reads as a secret in a text or as the name of one, and is short enough to come up by chance. */
    private static final Pattern SECRET = Pattern.compile("(?i)s[^a-z0-9]*i[^a-z0-9]*g|p[^a-z0-9]*w[^a-z0-9]*d");

    private ProductArbitraries() {}

    /** Returns products of one to three ports. */
    public static Arbitrary<DataProduct> products() {
        return products(3);
    }

    /** Returns products of one port, which documents of contracts hold. */
    public static Arbitrary<DataProduct> ofOnePort() {
        return products(1);
    }

    private static Arbitrary<DataProduct> products(int most) {
        Arbitrary<List<PlacedPort>> ports =
                ports().list().ofMinSize(1).ofMaxSize(most).uniqueElements(PlacedPort::name);
        Arbitrary<List<InputPort>> inputs = inputs().list().ofMaxSize(3).uniqueElements(InputPort::name);
        return Combinators.combine(heads(), description(), team(), inputs, ports, ContractArbitraries.contracts())
                .as((head, description, team, inputList, portList, contract) -> {
                    DataProductBuilder product =
                            head.builder().description(description).team(team);
                    inputList.forEach(product::input);
                    boolean inherits = false;
                    for (PlacedPort port : portList) {
                        product.output(port.in(head.domain()));
                        inherits |= port.port().declaredContract().isEmpty();
                    }
                    return inherits ? product.contract(contract).build() : product.build();
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

    /** Returns any Java string of up to twelve characters but secrets, halves of surrogate pairs included. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12),
                Arbitraries.strings()
                        .ascii()
                        .ofMaxLength(12)
                        .filter(text -> !SECRET.matcher(text).find()),
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

    private static Arbitrary<Head> heads() {
        Arbitrary<Head> start = Combinators.combine(
                        names(),
                        names(),
                        versions(),
                        texts().filter(owner -> !owner.isBlank()),
                        Arbitraries.of(Lifecycle.class))
                .as((domain, name, version, owner, status) -> new Head(
                        domain,
                        DataProduct.builder(domain, name)
                                .version(version.toString())
                                .owner(owner)
                                .status(status)));
        start = said(start, Arbitraries.of(Archetype.class), DataProductBuilder::archetype);
        start = said(start, Arbitraries.of("0 * * * *", "*/5 0-4 1,15 jan-mar sun"), DataProductBuilder::schedule);
        start = said(start, texts(), DataProductBuilder::transformation);
        start = said(start, MetadataArbitraries.productDetails(), DataProductBuilder::details);
        start = said(start, MetadataArbitraries.safeguards(), DataProductBuilder::safeguards);
        return said(start, InheritanceArbitraries.inheritances(), DataProductBuilder::inheriting);
    }

    private static <T> Arbitrary<Head> said(
            Arbitrary<Head> heads, Arbitrary<T> more, BiFunction<DataProductBuilder, T, DataProductBuilder> with) {
        return maybe(heads, more, (head, part) -> new Head(head.domain(), with.apply(head.builder(), part)));
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

    private static Arbitrary<PlacedPort> ports() {
        Arbitrary<OutputPort> port = Combinators.combine(
                        names(), Arbitraries.of("delta", "iceberg"), Arbitraries.of(Lifecycle.class))
                .as((name, format, status) -> OutputPort.of(name, format).status(status));
        port = maybe(port, versions(), (some, version) -> some.version(version.toString()));
        port = maybe(port, texts(), OutputPort::contractId);
        port = maybe(port, texts(), (some, value) -> some.tableProperty("delta." + value, value));
        port = maybe(port, names(), (some, any) -> some.enforcedInTable());
        port = maybe(
                port,
                Arbitraries.of(FileProtection.ISOLATED_STORAGE, FileProtection.COLUMN_ENCRYPTION),
                OutputPort::protectedBy);
        port = maybe(port, MetadataArbitraries.portDetails(), OutputPort::details);
        port = maybe(port, ContractArbitraries.contracts(), ProductArbitraries::partitioned);
        return Combinators.combine(port, MetadataArbitraries.optional(names())).as(PlacedPort::new);
    }

    private static OutputPort partitioned(OutputPort port, io.meshsdk.contract.DataContract contract) {
        List<String> columns = new ArrayList<>();
        contract.schemas().get(0).fields().stream()
                .skip(1)
                .filter(field -> contract.schemas().size() == 1
                        && field.type().equals(new io.meshsdk.schema.DataType.DateType())
                        && !contract.effectiveSchema().field(field.name()).isSensitive())
                .forEach(field -> columns.add(field.name()));
        // By one of them files are sorted, and what partitions cannot sort.
        return columns.size() % 2 == 1
                ? port.contract(contract).sortedBy(array(columns))
                : port.contract(contract).partitionedBy(array(columns));
    }

    /** What a product is built from first, and its domain, which places of its ports begin with. */
    private record Head(String domain, DataProductBuilder builder) {}

    /** A port of any domain, in places of its own or not. */
    private record PlacedPort(OutputPort port, Optional<String> place) {
        private String name() {
            return port.name();
        }

        private OutputPort in(String domain) {
            return place.map(
                            some -> port.at("prod", domain + "/" + some).at("test \u00e9", domain + "/A=1/0_.-" + some))
                    .orElse(port);
        }
    }
}
