package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A catalog that lives as long as its object. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class InMemoryCatalog implements Catalog {
    private final ConcurrentSkipListMap<ProductId, CatalogEntry> entries = new ConcurrentSkipListMap<>();
    private final Map<Table, ConcurrentSkipListMap<Long, CommitEvidence>> evidence = new ConcurrentHashMap<>();
    private final Map<JournalKey, Journal> journals = new ConcurrentHashMap<>();

    /** Creates an empty catalog. */
    public InMemoryCatalog() {}

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        CatalogEntry next = entry.withRevision(expectedRevision + 1);
        Registration[] outcome = new Registration[1];
        entries.compute(entry.product(), (product, current) -> {
            long revision = current == null ? 0 : current.revision();
            boolean expected = revision == expectedRevision;
            outcome[0] =
                    expected ? new Registration.Registered(next) : new Registration.Stale(Optional.ofNullable(current));
            return expected ? next : current;
        });
        return outcome[0];
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        return Optional.ofNullable(entries.get(product));
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return entries.values().stream()
                .filter(entry -> entry.product().domain().equals(domain))
                .toList();
    }

    @Override
    public List<String> domains() {
        return entries.keySet().stream().map(ProductId::domain).distinct().toList();
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence witnessed) {
        CommitEvidence before = evidence.computeIfAbsent(new Table(product, port), any -> new ConcurrentSkipListMap<>())
                .putIfAbsent(witnessed.version(), witnessed);
        return before == null ? witnessed : before;
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        NavigableMap<Long, CommitEvidence> recorded = evidence.get(new Table(product, port));
        return recorded == null
                ? List.of()
                : List.copyOf(recorded.tailMap(from, true).values());
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        evidence.put(new Table(product, port), new ConcurrentSkipListMap<>());
    }

    @Override
    public Journal journal(JournalKey key) {
        return journals.computeIfAbsent(key, any -> new InMemoryJournal());
    }

    @Override
    public List<JournalKey> journals() {
        return journals.entrySet().stream()
                .filter(journal -> journal.getValue().size() > 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(JournalKey::toString))
                .toList();
    }

    private record Table(ProductId product, PortKey port) {}
}
