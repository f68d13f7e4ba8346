package io.meshsdk.core.audit.tables;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.audit.Exhibits;
import io.meshsdk.core.audit.PlacedAnchor;
import io.meshsdk.core.audit.PlacedCommit;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.core.publication.tables.Registrar;
import io.meshsdk.core.publication.tables.TableLog;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Goes through the tables of a mesh: those that its catalog names, and those that lie in its warehouse without being named. For
 * one use.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AuditedTables {
    private final Environment environment;
    private final Principal looking;
    private final Predicate<String> mayName;
    private final List<PlacedAnchor> anchors = new ArrayList<>();
    private final List<PlacedCommit> commits = new ArrayList<>();
    private final List<Exhibits.Flaw> flaws = new ArrayList<>();
    private final Set<TableLocation> named = new HashSet<>();
    private final Set<ProductId> unread = new HashSet<>();

    /**
     * Creates a look.
     *
     * @param looking who looks
     * @param mayName says of a domain whether its products may be named
     */
    public AuditedTables(Environment environment, Principal looking, Predicate<String> mayName) {
        this.environment = environment;
        this.looking = looking;
        this.mayName = mayName;
    }

    /**
     * Returns what the tables say. A table or an entry of the catalog that cannot be read is told, and hides no other.
     *
     * @param exported anchors that were kept elsewhere
     * @throws StorageException if the catalog cannot be reached
     */
    public Exhibits look(List<PlacedAnchor> exported) {
        anchors.addAll(exported);
        environment.catalog().domains().forEach(this::lookAtDomain);
        environment
                .storage()
                .all()
                .forEach(storage -> list(storage)
                        .filter(location -> !named.contains(location))
                        .forEach(location -> omitted(new TableLog(storage, location))));
        return new Exhibits(anchors, commits, flaws);
    }

    private void lookAtDomain(String domain) {
        Set<ProductId> unlisted = new LinkedHashSet<>(environment.catalog().products(domain));
        for (CatalogEntry entry : environment.catalog().list(domain)) {
            unlisted.remove(entry.product());
            lookAt(entry);
        }
        unlisted.forEach(this::lookAtUnlisted);
    }

    private void lookAt(CatalogEntry entry) {
        for (PortEntry port : entry.ports()) {
            named.add(port.location());
            read(new ProductTable(entry.product(), port.key(), port.location()), port.format());
        }
    }

    /** Lists leave out what cannot be read. */
    private void lookAtUnlisted(ProductId product) {
        try {
            environment.catalog().find(product).ifPresent(this::lookAt);
        } catch (StorageException e) {
            unread.add(product);
            flaw(
                    Code.AUDIT_CATALOG_UNREADABLE,
                    "the catalog's entry of %s cannot be read, so that its tables are known by the warehouse alone. Restore it from a backup, or call mesh.reconcile(), which writes it over from their logs"
                            .formatted(
                                    mayName.test(product.domain())
                                            ? "'%s'".formatted(product)
                                            : "a product of another domain"));
        }
    }

    private Stream<TableLocation> list(StorageProvider storage) {
        try {
            return storage.tables(environment.place().warehouse()).stream();
        } catch (StorageException e) {
            flaw(
                    Code.AUDIT_ANCHORS_UNREADABLE,
                    "the tables of format '%s' in the warehouse cannot be listed, so that nobody can tell whether the catalog names all. Mend access to it"
                            .formatted(storage.format()));
            return Stream.empty();
        }
    }

    /** Tables of others are no business of the audit. */
    private void omitted(TableLog log) {
        try {
            Optional<Registrar.Published> published = log.lastPublished();
            if (published.isPresent()) {
                ProductTable table = ProductTable.of(published.get(), log.location());
                if (!unread.contains(table.product())) {
                    flaw(
                            Code.AUDIT_TABLE_OMITTED,
                            "the warehouse holds a table of %s, and the catalog does not name it. Its process died, it is a copy, or somebody took it out of the catalog: look at it, and call mesh.reconcile()"
                                    .formatted(table.describe(mayName)));
                }
                read(table, log.storage());
            } else if (isOurs(log)) {
                flaw(
                        Code.AUDIT_TABLE_OMITTED,
                        "the warehouse holds a table of a product that does not say which, and the catalog does not name it. Restore its log from a backup");
            }
        } catch (StorageException e) {
            flaw(
                    Code.AUDIT_ANCHORS_UNREADABLE,
                    "a table in the warehouse that the catalog does not name cannot be read, so that nobody can tell what it anchors. Mend access to it");
        }
    }

    private static boolean isOurs(TableLog log) {
        return log.storage()
                .state(log.location())
                .filter(state -> state.properties().containsKey(PortTable.NAME_PROPERTY))
                .isPresent();
    }

    private void read(ProductTable table, String format) {
        try {
            read(table, environment.storage().of(format));
        } catch (StorageException e) {
            flaw(
                    Code.AUDIT_ANCHORS_UNREADABLE,
                    "the log of %s cannot be read, so that nobody can tell what it anchors. Mend access to it"
                            .formatted(table.describe(mayName)));
        }
    }

    private void read(ProductTable table, StorageProvider storage) {
        CommitTrace trace = CommitTrace.of(storage.history(table.location(), Integer.MAX_VALUE));
        trace.anchors().forEach((version, anchor) -> anchors.add(new PlacedAnchor(anchor, place(table, version))));
        trace.due().forEach((version, facts) -> {
            try {
                commits.add(new PlacedCommit(
                        table.commit(environment.place(), version, facts).event(looking), place(table, version)));
            } catch (StorageException e) {
                flaw(
                        Code.AUDIT_ANCHORS_UNREADABLE,
                        "what %s says of its publication cannot be read, so that nobody can tell what it anchors. Restore its log from a backup"
                                .formatted(place(table, version)));
            }
        });
    }

    private String place(ProductTable table, long version) {
        return "table version %d of %s".formatted(version, table.describe(mayName));
    }

    private void flaw(Code code, String message) {
        flaws.add(new Exhibits.Flaw(code, message));
    }
}
