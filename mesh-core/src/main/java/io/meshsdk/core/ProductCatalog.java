package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.ReadDecision;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.core.findability.Evidence;
import io.meshsdk.core.findability.MetadataCompleteness;
import io.meshsdk.core.governance.waiver.Waiver;
import io.meshsdk.core.governance.waiver.WaiverJournal;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.PublicationFacts;
import io.meshsdk.core.reading.PublishedPort;
import io.meshsdk.core.reading.PublishedPorts;
import io.meshsdk.core.reading.Registered;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The catalog as one principal sees it: hidden products are there only for those who may read them. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductCatalog {
    private static final Duration RECENT = Duration.ofDays(30);

    private final Environment environment;
    private final Catalog catalog;
    private final Grants grants;
    private final Principal principal;
    private final RecordedClock time;

    ProductCatalog(Environment environment, Principal principal, RecordedClock time) {
        this.environment = environment;
        this.catalog = environment.catalog();
        this.grants = environment.grants();
        this.principal = principal;
        this.time = time;
    }

    /** Returns the catalog as another principal sees it. */
    public ProductCatalog asPrincipal(Principal other) {
        return new ProductCatalog(environment, other, time);
    }

    /**
     * Returns a product, by the name {@code domain.name}.
     *
     * @throws IllegalArgumentException if the name is not of this form
     * @throws StorageException if the catalog cannot be reached; or, to principals of the domain, if the entry cannot be read
     */
    public Optional<ProductListing> find(String product) {
        return visible(Registered.find(catalog, ProductId.parse(product), principal).stream())
                .findFirst();
    }

    /** Returns the products of a domain, sorted by name; without those whose entries cannot be read. */
    public List<ProductListing> list(String domain) {
        return visible(readable(catalog.list(domain))).toList();
    }

    /** Returns the domains that have products, sorted. */
    public List<String> domains() {
        return catalog.domains().stream()
                .filter(domain -> !list(domain).isEmpty())
                .toList();
    }

    /**
     * Returns the products in whose texts every word begins some word, best first; without those whose entries cannot be read.
     *
     * @param words with anything between them, letter case ignored
     */
    public List<ProductListing> search(String words) {
        return visible(readable(catalog.search(words, Integer.MAX_VALUE))).toList();
    }

    Findability findability(ProductId product, Instant now) {
        Registered found = Registered.find(catalog, product, principal)
                .filter(registered -> isVisible(registered.product()))
                .orElseThrow(() ->
                        new ProductNotFoundException("No data product '%s' for %s: mend the name, or publish it first"
                                .formatted(product, principal)));
        return Findability.of(MetadataCompleteness.of(found.product(), evidence(found.entry(), now)));
    }

    private Evidence evidence(CatalogEntry entry, Instant now) {
        Evidence evidence = Evidence.none().textsOfOthers(textsOfOthers(entry.product()));
        List<PublicationFacts> publications = entry.ports().stream()
                .map(port -> PublicationFacts.decode(port.lastPublication().facts()))
                .toList();
        if (!publications.isEmpty()) {
            evidence = evidence.reachable();
        }
        if (publications.stream().anyMatch(one -> one.publishedAt().plus(RECENT).isAfter(now))) {
            evidence = evidence.recentlyScored();
        }
        boolean observed = publications.stream()
                .anyMatch(one -> !one.evidence().inputs().sources().isEmpty());
        return observed ? evidence.lineageObserved() : evidence;
    }

    private List<String> textsOfOthers(ProductId product) {
        return catalog.domains().stream()
                .flatMap(domain -> readable(catalog.list(domain)))
                .filter(other -> !other.entry().product().equals(product))
                .map(other -> other.product().description())
                .flatMap(other -> Stream.of(other.text(), other.purpose(), other.usage(), other.limitations()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Registered> readable(List<CatalogEntry> entries) {
        return entries.stream().flatMap(entry -> Registered.readable(entry).stream());
    }

    private Stream<ProductListing> visible(Stream<Registered> registered) {
        return registered.filter(one -> isVisible(one.product())).map(this::narrowed);
    }

    /**
     * Where a table lies, and what its commits say, is for those who may read it; what they say of all rows, for those who see
     * them.
     */
    private ProductListing narrowed(Registered registered) {
        DataProduct product = registered.product();
        ContractDocument contract = registered.entry().contract();
        List<PortEntry> readable = registered.entry().ports().stream()
                .flatMap(port -> narrowed(product, contract, port).stream())
                .toList();
        return new ProductListing(product, readable, waivers(product));
    }

    private List<Waiver> waivers(DataProduct product) {
        try {
            return new WaiverJournal(catalog, product.id().domain())
                    .given(product, environment::policies, () -> time.of(product.id()));
        } catch (StorageException e) {
            return List.of();
        }
    }

    /** A port that the product does not offer any more is left to its own domain. */
    private Optional<PortEntry> narrowed(DataProduct product, ContractDocument contract, PortEntry published) {
        Optional<OutputPort> port = product.findOutput(published.key());
        if (port.isEmpty()) {
            return ofOwner(product, published);
        }
        PublishedPort known = new PublishedPort(published, port.get().contract(), List.of());
        String digest = published.lastPublication().facts().contractDigest();
        return digest.equals(contract.digest()) ? narrowed(product, known) : ofEarlierContract(product, known);
    }

    /**
     * A port that was published last under another contract than the newest is read by that of its table's log, too. Where the log
     * cannot be read nobody can tell by which.
     */
    private Optional<PortEntry> ofEarlierContract(DataProduct product, PublishedPort known) {
        Optional<PublishedPort> today;
        try {
            today = new PublishedPorts(environment).today(known.entry(), product);
        } catch (ProviderNotFoundException | StorageException e) {
            return ofOwner(product, telling(known.entry(), PublicationFacts::withoutMeasures));
        }
        return narrowed(product, today.orElse(known));
    }

    private Optional<PortEntry> ofOwner(DataProduct product, PortEntry published) {
        return Optional.of(published)
                .filter(any -> AccessRules.publish(principal, product.id()).isGranted());
    }

    private Optional<PortEntry> narrowed(DataProduct product, PublishedPort port) {
        ReadDecision decision = port.read(
                (reading, id, key, contract) -> AccessRules.read(reading, id, key, contract, grants),
                principal,
                product.id());
        return decision.admits() ? Optional.of(narrowed(port, decision)) : Optional.empty();
    }

    private PortEntry narrowed(PublishedPort port, ReadDecision decision) {
        PortEntry published = port.entry();
        if (!port.isOfAllRows(decision, principal)) {
            return telling(published, PublicationFacts::withoutMeasures);
        }
        return decision.withholdsFields() ? telling(published, PublicationFacts::withoutChecks) : published;
    }

    private static PortEntry telling(PortEntry published, UnaryOperator<CommitFacts> part) {
        RecordedCommit last = published.lastPublication();
        return new PortEntry(
                published.name(),
                published.version(),
                published.format(),
                published.location(),
                new RecordedCommit(last.version(), last.timestamp(), part.apply(last.facts())));
    }

    private boolean isVisible(DataProduct product) {
        return AccessRules.discover(principal, product, grants).isGranted();
    }
}
