package io.meshsdk.core;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.internal.Once;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.facts.Witness;
import io.meshsdk.core.publication.tables.LogEvidence;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.core.publication.tables.Registrar;
import io.meshsdk.core.publication.tables.TableLog;
import io.meshsdk.error.MeshException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the catalog from the logs of tables. */
final class Reconciler {
    /** What is said once, however many there are. */
    static final String UNREAD =
            "a table in the warehouse that cannot be read, so that nobody can tell whose it is. Mend access to it, if it is one of the domain";

    private final Environment environment;
    private final String domain;
    private final Registrar registrar;
    private final Map<Claim, List<Found>> found = new LinkedHashMap<>();
    private final Set<TableLocation> unreadable = new HashSet<>();
    private final Once<Set<TableLocation>> registered = new Once<>(this::registered);
    private final List<ProductId> products = new ArrayList<>();
    private final List<ProductId> completed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    Reconciler(Environment environment, String domain) {
        this.environment = environment;
        this.domain = domain;
        this.registrar = new Registrar(environment.catalog());
    }

    Reconciliation reconcile(Predicate<ProductId> wanted) {
        Predicate<ProductId> mine = product -> product.domain().equals(domain) && wanted.test(product);
        for (StorageProvider storage : environment.storage().all()) {
            for (TableLocation location : storage.tables(environment.place().warehouse())) {
                find(new TableLog(storage, location), mine);
            }
        }
        found.forEach((claim, tables) -> attempt(claim, () -> restore(claim, tables)));
        entries().stream()
                .filter(entry -> mine.test(entry.product()))
                .forEach(entry -> attempt(entry.product(), () -> forget(entry)));
        return new Reconciliation(products, completed, failed);
    }

    private void find(TableLog log, Predicate<ProductId> wanted) {
        try {
            log.lastPublished()
                    .filter(one -> wanted.test(one.product().id()))
                    .ifPresent(one -> found.computeIfAbsent(Claim.of(one), any -> new ArrayList<>())
                            .add(new Found(log, one)));
        } catch (MeshException e) {
            unreadable.add(log.location());
            if (isOwn(log.location())) {
                failed.add("%s: %s".formatted(log.location(), e.getMessage()));
            } else if (!failed.contains(UNREAD)) {
                failed.add(UNREAD);
            }
        }
    }

    /** Where tables of others lie, and what their storage says of them, is nothing to who may not read them. */
    private boolean isOwn(TableLocation location) {
        return environment.place().warehouse().resolve(domain).contains(location)
                || registered.get().contains(location);
    }

    private Set<TableLocation> registered() {
        return entries().stream()
                .flatMap(entry -> entry.ports().stream())
                .map(PortEntry::location)
                .collect(Collectors.toSet());
    }

    private void restore(Claim claim, List<Found> tables) {
        products.add(claim.product());
        Optional<Found> rightful = rightful(claim, tables);
        if (tables.size() > 1) {
            failed.add(("%s: several tables say that they are output port '%s': %s. Registered is %s. Move the others "
                            + "out of the warehouse, and reconcile again.")
                    .formatted(
                            claim.product(),
                            claim.port(),
                            tables.stream()
                                    .map(table -> table.location().toString())
                                    .collect(Collectors.joining(", ")),
                            rightful.map(table -> table.location().toString()).orElse("none of them")));
        }
        if (rightful.isPresent()
                && registrar.restore(claim.product(), rightful.get().log()::lastPublished)) {
            completed.add(claim.product());
        }
        rightful.ifPresent(table -> attempt(table.location(), () -> witness(claim, table)));
    }

    private void witness(Claim claim, Found table) {
        Witness witness = new Witness(environment.catalog(), claim.product(), claim.port());
        new LogEvidence(table.log(), witness)
                .record()
                .forEach(line -> failed.add("%s: %s".formatted(table.location(), line)));
    }

    /** Others are copies: one that was registered stays so; without one it is that at the place the port names. */
    private Optional<Found> rightful(Claim claim, List<Found> tables) {
        Optional<TableLocation> registered = registered(claim).map(PortEntry::location);
        if (registered.filter(unreadable::contains).isPresent()) {
            return Optional.empty();
        }
        Optional<Found> known = registered.flatMap(location -> at(location, tables));
        if (known.isPresent()) {
            return known;
        }
        return tables.size() == 1
                ? Optional.of(tables.get(0))
                : tables.stream().filter(this::isAtItsPlace).findFirst();
    }

    private static Optional<Found> at(TableLocation location, List<Found> tables) {
        return tables.stream()
                .filter(table -> table.location().equals(location))
                .findFirst();
    }

    private boolean isAtItsPlace(Found table) {
        PortEntry entry = table.published().port();
        return PortTable.of(
                        table.published().product(),
                        table.published()
                                .product()
                                .output(entry.name(), entry.version().major()),
                        environment.place())
                .location()
                .equals(table.location());
    }

    private Optional<PortEntry> registered(Claim claim) {
        return entries().stream()
                .filter(entry -> entry.product().equals(claim.product()))
                .flatMap(entry -> entry.ports().stream())
                .filter(port -> claim.port().equals(port.key()))
                .findFirst();
    }

    /** Returns the entries that can be read; the others are written over. */
    private List<CatalogEntry> entries() {
        return environment.catalog().list(domain);
    }

    private void forget(CatalogEntry entry) {
        if (registrar.forget(entry.product(), this::isGone)) {
            products.add(entry.product());
            completed.add(entry.product());
        }
    }

    private boolean isGone(PortEntry port) {
        return !unreadable.contains(port.location())
                && environment
                        .storage()
                        .of(port.format())
                        .state(port.location())
                        .isEmpty();
    }

    private void attempt(Object subject, Runnable act) {
        try {
            act.run();
        } catch (MeshException e) {
            failed.add("%s: %s".formatted(subject, e.getMessage()));
        }
    }

    /** A port that tables say they are. */
    private record Claim(ProductId product, PortKey port) {
        static Claim of(Registrar.Published published) {
            return new Claim(published.product().id(), published.port().key());
        }

        @Override
        public String toString() {
            return "%s, output port '%s'".formatted(product, port);
        }
    }

    /** A table, and what its log said when it was found. */
    private record Found(TableLog log, Registrar.Published published) {
        TableLocation location() {
            return log.location();
        }
    }
}
