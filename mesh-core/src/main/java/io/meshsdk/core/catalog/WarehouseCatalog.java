package io.meshsdk.core.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.catalog.Registration;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalog of files under {@code _catalog} in a warehouse on a file system of this machine, or one mounted here. Durable,
 * thread-safe, and shared by all processes that open the same warehouse.
 *
 * <p>Each product has a folder with a file per revision. A revision is written under another name and linked to its own,
 * which happens once: whoever comes second is told what is there. The last revisions are kept as history. A file that
 * cannot be read back as it was written, digest included, is reported with its name where its product is asked for, and left
 * out of lists with a line in the log. It is written over from the tables' logs.
 *
 * <p>Evidence of commits lies beside the revisions, a file per version of a table, and journals lie in {@code _journals}, a
 * file per entry; each is written once and never again.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WarehouseCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(WarehouseCatalog.class);
    private static final String FOLDER = "_catalog";
    private static final String JOURNALS = "_journals";
    private static final String ANY_NAME = "any";

    private final Path root;
    private final EntryStore store = new EntryStore();

    private WarehouseCatalog(Path root) {
        this.root = root;
    }

    /** Returns the catalog of a warehouse. Nothing is created before an entry is registered. */
    public static WarehouseCatalog at(Path warehouse) {
        return new WarehouseCatalog(warehouse.resolve(FOLDER));
    }

    @Override
    public Registration register(CatalogEntry entry, long expectedRevision) {
        ProductFolder folder = folder(entry.product());
        try {
            return store.register(folder, entry, expectedRevision);
        } catch (IOException e) {
            throw failure("register '%s'".formatted(entry.product()), folder.path(), e);
        }
    }

    @Override
    public Registration replaceUnreadable(CatalogEntry entry) {
        ProductFolder folder = folder(entry.product());
        try {
            return store.replaceUnreadable(folder, entry);
        } catch (IOException e) {
            throw failure("write over '%s'".formatted(entry.product()), folder.path(), e);
        }
    }

    @Override
    public Optional<CatalogEntry> find(ProductId product) {
        ProductFolder folder = folder(product);
        try {
            return store.latest(folder, product).map(EntryDocument::entry);
        } catch (IOException e) {
            throw failure("find '%s'".formatted(product), folder.path(), e);
        }
    }

    @Override
    public CommitEvidence witness(ProductId product, PortKey port, CommitEvidence evidence) {
        EvidenceFolder folder = EvidenceFolder.of(folder(product), port);
        try {
            return folder.witness(evidence);
        } catch (IOException e) {
            throw failure("record evidence of '%s'".formatted(product), folder.path(), e);
        }
    }

    @Override
    public List<CommitEvidence> evidence(ProductId product, PortKey port, long from) {
        EvidenceFolder folder = EvidenceFolder.of(folder(product), port);
        try {
            return folder.list(from);
        } catch (IOException e) {
            throw failure("list evidence of '%s'".formatted(product), folder.path(), e);
        }
    }

    @Override
    public void renewEvidence(ProductId product, PortKey port) {
        EvidenceFolder folder = EvidenceFolder.of(folder(product), port);
        try {
            folder.renew();
        } catch (IOException e) {
            throw failure("begin evidence of '%s' anew".formatted(product), folder.path(), e);
        }
    }

    @Override
    public Journal journal(JournalKey key) {
        return JournalFolder.of(root.resolve(JOURNALS), key);
    }

    @Override
    public List<JournalKey> journals() {
        return JournalFolder.list(root.resolve(JOURNALS));
    }

    @Override
    public List<CatalogEntry> list(String domain) {
        return products(domain).stream()
                .flatMap(product -> readable(product).stream())
                .toList();
    }

    private Optional<CatalogEntry> readable(ProductId product) {
        try {
            return find(product);
        } catch (StorageException e) {
            LOG.warn("The catalog entry of '{}' is left out: {}", product, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public List<ProductId> products(String domain) {
        if (!isName(domain)) {
            return List.of();
        }
        return names(root.resolve(domain)).stream()
                .map(product -> new ProductId(domain, product))
                .filter(product -> hasRevisions(folder(product)))
                .toList();
    }

    @Override
    public List<String> domains() {
        return names(root).stream().filter(this::hasEntries).toList();
    }

    private boolean hasEntries(String domain) {
        return !products(domain).isEmpty();
    }

    private static boolean hasRevisions(ProductFolder folder) {
        try {
            return !folder.revisions().isEmpty();
        } catch (IOException e) {
            throw failure("list entries", folder.path(), e);
        }
    }

    private ProductFolder folder(ProductId product) {
        return new ProductFolder(root.resolve(product.domain()).resolve(product.name()));
    }

    private static Set<String> names(Path folder) {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                if (isName(name)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            return names;
        } catch (IOException e) {
            throw failure("list entries", folder, e);
        }
        return names;
    }

    private static boolean isName(String text) {
        try {
            return new ProductId(text, ANY_NAME).domain().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static StorageException failure(String act, Path folder, IOException cause) {
        return new StorageException(
                "Cannot %s in catalog folder '%s': %s. Mend access to the folder and try again."
                        .formatted(act, folder, cause),
                cause);
    }
}
