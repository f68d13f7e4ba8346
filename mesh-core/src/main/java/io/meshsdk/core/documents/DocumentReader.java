package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.documents.datamesh.NativeReader;
import io.meshsdk.core.documents.datamesh.NativeWriter;
import io.meshsdk.core.documents.datamesh.Templates;
import io.meshsdk.core.documents.dcs.SpecificationReader;
import io.meshsdk.core.documents.manifest.ManifestReader;
import io.meshsdk.core.documents.manifest.NestedKeys;
import io.meshsdk.core.documents.odcs.Between;
import io.meshsdk.core.documents.odcs.ContractReader;
import io.meshsdk.core.documents.odcs.OldContractReader;
import io.meshsdk.core.documents.odps.ProductDocumentReader;
import io.meshsdk.core.documents.semantics.Semantics;
import io.meshsdk.core.documents.shape.Shape;
import io.meshsdk.core.documents.shape.Shapes;
import io.meshsdk.core.documents.shape.Standard;
import io.meshsdk.core.documents.shape.Strictness;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Parsed;
import io.meshsdk.core.documents.tree.SecretScan;
import io.meshsdk.error.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of all dialects, YAML or JSON, and reports all that is wrong with them at once. Lenient unless said
 * otherwise: what a document's version lacks and the newest has is a warning. Immutable and thread-safe; each refinement
 * returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DocumentReader {
    private static final String NEWEST_OLD_CONTRACT = "2.2.2";
    private static final DocumentReader USUAL =
            new DocumentReader(Strictness.LENIENT, Between.EXCLUSIVE, null, Map.of(), null, new Memory(0));

    private final Strictness strictness;
    private final Between between;
    private final @Nullable Dialect dialect;
    private final Map<String, DataContract> contracts;
    private final @Nullable Organization organization;
    private final Memory memory;

    private DocumentReader(
            Strictness strictness,
            Between between,
            @Nullable Dialect dialect,
            Map<String, DataContract> contracts,
            @Nullable Organization organization,
            Memory memory) {
        this.strictness = strictness;
        this.between = between;
        this.dialect = dialect;
        this.contracts = contracts;
        this.organization = organization;
        this.memory = memory;
    }

    /** Returns the reader that recognises dialects, is lenient and knows no contracts. */
    public static DocumentReader usual() {
        return USUAL;
    }

    /** Returns a reader that takes a document by the version it declares, every violation an error. */
    public DocumentReader strict() {
        return new DocumentReader(Strictness.STRICT, between, dialect, contracts, organization, memory.emptied());
    }

    /** Returns a reader that takes the two numbers of {@code mustBeBetween} as inside, as much used tools do. */
    public DocumentReader inclusiveBetween() {
        return new DocumentReader(strictness, Between.INCLUSIVE, dialect, contracts, organization, memory.emptied());
    }

    /** Returns a reader that takes documents as of one dialect, whatever they look like. */
    public DocumentReader as(Dialect named) {
        return new DocumentReader(strictness, between, named, contracts, organization, memory.emptied());
    }

    /** Returns a reader that knows contracts, which products name by their ids. */
    public DocumentReader knowing(DataContract... known) {
        Map<String, DataContract> all = new LinkedHashMap<>(contracts);
        for (DataContract contract : known) {
            contract.id().ifPresent(id -> all.put(id, contract));
        }
        return new DocumentReader(strictness, between, dialect, all, organization, memory.emptied());
    }

    /**
     * Returns a reader of products that extend an organisation: each inherits from its domain, from the organisation, and from
     * the templates it names under {@code spec.extends}.
     *
     * @see DataProductBuilder#extending
     */
    public DocumentReader extending(Organization known) {
        return new DocumentReader(strictness, between, dialect, contracts, known, memory.emptied());
    }

    /**
     * Returns a reader that keeps what it read last, and gives it again for the same text under the same name. It holds on to
     * these texts and products as long as it lives. A file is read each time. Copies of this reader remember on their own.
     *
     * @param documents how many it keeps
     * @throws IllegalArgumentException if this is none
     */
    public DocumentReader remembering(int documents) {
        if (documents < 1) {
            throw new IllegalArgumentException(
                    "Invalid number of documents to remember %d: expected 1 or more".formatted(documents));
        }
        return new DocumentReader(strictness, between, dialect, contracts, organization, new Memory(documents));
    }

    /** Reads a file; that it is absent, or cannot be read, is an error among the diagnostics. */
    public Reading read(Path file) {
        return read(String.valueOf(file.getFileName()), DocumentParser.read(file));
    }

    /** Reads a text; the name is what diagnostics call it. */
    public Reading read(String name, String text) {
        return memory.of(name, text, () -> read(name, DocumentParser.parse(name, text)));
    }

    private Reading read(String name, Parsed parsed) {
        List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
        if (parsed.document().isEmpty()) {
            return new Reading(name, Optional.empty(), Optional.empty(), found);
        }
        Document document = parsed.document().get();
        found.addAll(SecretScan.of(document));
        Optional<Dialect> recognised = dialect == null ? Recognition.of(document.root()) : Optional.of(dialect);
        if (recognised.isEmpty()) {
            found.add(Diagnostic.error(
                    "unknown-dialect",
                    document.where(document.root().place(), ""),
                    "The document is of no dialect that is known.",
                    Recognition.isOfAnOrganization(document.root())
                            ? "Read it with OrganizationDocuments, or a product that extends it."
                            : "Begin it with 'apiVersion' and 'kind', or name its dialect."));
            return new Reading(name, recognised, Optional.empty(), found);
        }
        plainKeys(recognised.get()).ifPresent(keys -> found.addAll(keys.judge(document)));
        shape(recognised.get(), document).ifPresent(shape -> found.addAll(shape.judge(document, strictness)));
        semantics(recognised.get(), document).stream()
                .filter(one -> found.stream().noneMatch(other -> isSame(one, other)))
                .forEach(found::add);
        Optional<DataProduct> product = found.stream().anyMatch(Diagnostic::isError)
                ? Optional.empty()
                : product(recognised.get(), document, found);
        return new Reading(name, recognised, product, found);
    }

    private Optional<DataProduct> product(Dialect recognised, Document document, List<Diagnostic> found) {
        Map<String, Node> extensions = Extensions.of(document.root());
        Document plain = new Document(document.name(), Extensions.removeFrom(document.root()));
        Optional<DataProductBuilder> builder = builder(recognised, plain, found);
        if (builder.isPresent() && !extensions.isEmpty()) {
            builder = extended(builder.get(), extensions, document.name(), found);
        }
        Templates templates = new Templates(document);
        found.addAll(templates.unknownTo(organization));
        if (organization != null) {
            List<String> names = templates.knownTo(organization);
            builder.ifPresent(some -> some.extending(organization, names.toArray(String[]::new)));
        }
        boolean useless = found.stream().anyMatch(Diagnostic::isError);
        return useless
                ? Optional.empty()
                : builder.map(some -> some.findings(found.stream()
                                .filter(DocumentReader::keepsFromPublishing)
                                .toList())
                        .draft());
    }

    private static boolean keepsFromPublishing(Diagnostic found) {
        return found.code().equals(Templates.UNKNOWN) || Semantics.keepsFromPublishing(found);
    }

    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code().equals(other.code())
                && one.where().path().equals(other.where().path());
    }

    private static List<Diagnostic> semantics(Dialect recognised, Document document) {
        return switch (recognised) {
            case ODCS_3_0, ODCS_3_1, ODCS_3_2 -> Semantics.ofContract(document);
            case ODPS_0_9, ODPS_1_0, ODPS_1_1 -> Semantics.ofProduct(document);
            case DATAMESH_V1 -> Semantics.ofNative(document);
            case ODCS_2_2 -> Semantics.ofOldContract(document);
            case DATA_CONTRACT_SPECIFICATION -> Semantics.ofSpecification(document);
            default -> List.of();
        };
    }

    /** Adds to a product what its dialect could not say. */
    private static Optional<DataProductBuilder> extended(
            DataProductBuilder said, Map<String, Node> extensions, String name, List<Diagnostic> found) {
        Node.Mapping whole = Extensions.apply(NativeWriter.write(said.draft()), extensions);
        NativeReader reader = new NativeReader(new Document(name, whole));
        Optional<DataProductBuilder> extended = reader.read();
        found.addAll(reader.found());
        return extended;
    }

    private Optional<DataProductBuilder> builder(Dialect recognised, Document document, List<Diagnostic> found) {
        return switch (recognised) {
            case DATAMESH_V1 -> {
                NativeReader reader = new NativeReader(document);
                Optional<DataProductBuilder> read = reader.read();
                found.addAll(reader.found());
                yield read;
            }
            case ODCS_3_0, ODCS_3_1, ODCS_3_2 ->
                Optional.of(ContractProducts.product(new ContractReader(between).read(document.root())));
            case ODPS_0_9, ODPS_1_0, ODPS_1_1 ->
                Optional.of(
                        new ProductDocumentReader(id -> Optional.ofNullable(contracts.get(id))).read(document.root()));
            case DATA_CONTRACT -> Optional.of(new ManifestReader(document.root()).dataContract());
            case DATA_PRODUCT -> Optional.of(new ManifestReader(document.root()).dataProduct());
            case MANIFEST -> Optional.of(new ManifestReader(document.root()).manifest());
            case ODCS_2_2 -> Optional.of(oldContract(document, found));
            case DATA_CONTRACT_SPECIFICATION -> {
                SpecificationReader reader = new SpecificationReader(document, between);
                DataProductBuilder read = ContractProducts.product(reader.contract());
                found.addAll(reader.found());
                yield Optional.of(read);
            }
        };
    }

    private static DataProductBuilder oldContract(Document document, List<Diagnostic> found) {
        for (String key : document.root().entries().keySet()) {
            if (OldContractReader.CREDENTIALS.contains(key)) {
                found.add(Diagnostic.warning(
                        "ignored-key",
                        document.where(key),
                        "Credentials are not carried by contracts.",
                        "Remove '%s'; whoever connects brings credentials.".formatted(key)));
            }
        }
        return ContractProducts.product(new OldContractReader().read(document.root()));
    }

    private static Optional<NestedKeys> plainKeys(Dialect recognised) {
        return switch (recognised) {
            case DATA_CONTRACT -> Optional.of(NestedKeys.ofDataContract());
            case DATA_PRODUCT -> Optional.of(NestedKeys.ofDataProduct());
            case MANIFEST -> Optional.of(NestedKeys.ofManifest());
            default -> Optional.empty();
        };
    }

    private Optional<Shape> shape(Dialect recognised, Document document) {
        return switch (recognised) {
            case ODCS_2_2 ->
                Optional.of(Shapes.declared(Standard.ODCS, document)
                        .orElseGet(() -> Shapes.of(Standard.ODCS, NEWEST_OLD_CONTRACT)));
            case ODCS_3_0, ODCS_3_1, ODCS_3_2 ->
                Optional.of(Shapes.declared(Standard.ODCS, document).orElseGet(() -> Shapes.newest(Standard.ODCS)));
            case ODPS_0_9, ODPS_1_0, ODPS_1_1 ->
                Optional.of(Shapes.declared(Standard.ODPS, document).orElseGet(() -> Shapes.newest(Standard.ODPS)));
            case DATA_CONTRACT_SPECIFICATION ->
                Optional.of(Shapes.declared(Standard.DCS, document).orElseGet(() -> Shapes.newest(Standard.DCS)));
            default -> Optional.empty();
        };
    }
}
