package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.governance.Inquiry;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.core.governance.approval.Approvals;
import io.meshsdk.core.governance.bundle.CouncilRulebook;
import io.meshsdk.core.governance.laundering.Declassifications;
import io.meshsdk.core.governance.whatif.WhatIf;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.PublicationListener;
import io.meshsdk.core.publication.Publisher;
import io.meshsdk.core.publication.TablePublisher;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.core.publication.tables.RegisteredProducts;
import io.meshsdk.core.reading.ProductReader;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.ProductId;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyReport;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.personal.PersonalColumns;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Publishes, checks, governs, reads and finds data products: the way into the SDK. Thread-safe. Needs no server and
 * leaves no thread behind; close it when done.
 *
 * <pre>{@code
 * try (Mesh mesh = Mesh.builder().warehouse(Path.of("lake")).principal(Principal.service("pipeline", "sales")).build()) {
 *     mesh.publish(product, Datasets.rows(product.schema(), rows)).orThrow();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Mesh implements AutoCloseable {
    private final Environment environment;
    private final Supplier<Principal> actor;
    private final Rules rules;
    private final Publisher publisher;
    private final TablePublisher tablePublisher;
    private final ProductReader reader;
    private final List<AutoCloseable> owned;
    private final AtomicBoolean closed = new AtomicBoolean();

    Mesh(
            Environment environment,
            Supplier<Principal> actor,
            Rules rules,
            List<PublicationListener> listeners,
            List<AutoCloseable> owned) {
        this.environment = environment;
        this.actor = actor;
        this.rules = rules;
        this.reader = new ProductReader(environment);
        this.publisher = new Publisher(environment, listeners, this::findProduct);
        this.tablePublisher = new TablePublisher(environment, listeners, this::findProduct);
        this.owned = List.copyOf(owned);
    }

    /** Returns the data of a product that a check names; empty where there is none for a principal. */
    private Optional<Dataset> findProduct(String name, Principal reading) {
        try {
            return Optional.of(
                    ReadRequest.of(reader, ProductId.parse(name), reading).dataset());
        } catch (IllegalArgumentException | ProductNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns a builder of a mesh. */
    public static MeshBuilder builder() {
        return new MeshBuilder();
    }

    /**
     * Publishes data to a product's only port: all of its rows are replaced, as a publication of its own. Fails as
     * {@link PublicationRequest#publish()} does.
     */
    public Publication publish(DataProduct product, Dataset data) {
        return publication(product).from(data).publish();
    }

    /**
     * Publishes what a function makes of the product's inputs to its only port: all of its rows are replaced, as a
     * publication of its own. Fails as {@link PublicationRequest#publish()} does.
     */
    public Publication publish(DataProduct product, Function<? super Inputs, ? extends Dataset> data) {
        return publication(product).from(data).publish();
    }

    /**
     * Starts a publication that says more: which port, which rows stay, under which id.
     *
     * @throws InvalidProductException if the product is a draft with {@linkplain DataProduct#problems() problems}; has all of
     *     them, and nothing was opened
     */
    public PublicationRequest publication(DataProduct product) {
        requireOpen();
        requireFinished(product);
        return new PublicationRequest(publisher, reader, product, actor.get());
    }

    /**
     * Measures a version of the table of a product's only port where it is, whoever wrote it, and records the contract and what
     * was found in one commit without rows: the table becomes the product's. Fails as {@link AttestationRequest#attest()} does.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Publication attest(DataProduct product, long version) {
        return attestation(product).tableVersion(version).attest();
    }

    /**
     * Starts an attestation that says more: which port, the newest version whichever that is.
     *
     * @throws InvalidProductException if the product is a draft with {@linkplain DataProduct#problems() problems}; has all of
     *     them, and nothing was opened
     */
    public AttestationRequest attestation(DataProduct product) {
        requireOpen();
        requireFinished(product);
        return new AttestationRequest(tablePublisher, product, actor.get());
    }

    /**
     * Measures data against the contract of a product's only port. Writes nothing; checks that speak of the whole table
     * speak of this data alone. Checks that look at the version before find one where the mesh's principal sees all of it
     * in the clear; those that name other products find what the principal may read.
     *
     * @throws InvalidProductException if the product is a draft with problems; has all of them, and nothing was opened
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     */
    public QualityReport check(DataProduct product, Dataset data) {
        return checking(product).report(data);
    }

    /**
     * Measures data against the contract of one of a product's ports, as {@link #check(DataProduct, Dataset)} does.
     *
     * @throws InvalidProductException if the product is a draft with problems; has all of them, and nothing was opened
     * @throws IllegalArgumentException if the product has no port of this name
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     */
    public QualityReport check(DataProduct product, String port, Dataset data) {
        return checking(product).port(port).report(data);
    }

    /**
     * Starts a measurement of data against a product's contract that says more: limits, a quarantine, states that were kept,
     * stored profiles.
     *
     * @throws InvalidProductException if the product is a draft with problems; has all of them, and nothing was opened
     */
    public CheckRequest checking(DataProduct product) {
        requireOpen();
        requireFinished(product);
        return new CheckRequest(publisher, product, actor.get());
    }

    /**
     * Looks for personal data in some data, by names and values. Reads it once and writes nothing; what is found holds no value.
     *
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     */
    public PersonalColumns detectPii(Dataset data) {
        requireOpen();
        return PersonalColumns.of(data, environment.executor());
    }

    /**
     * Looks for personal data in the newest version of a product's only port, by the name {@code domain.name}, as
     * {@link #detectPii(Dataset)} does. Of other ports and versions, give the dataset that {@link #read} opens.
     *
     * @throws IllegalArgumentException if the name is not of this form, or the product has several ports
     * @throws AccessDeniedException if the mesh's principal is not of the product's domain, which alone reads it clear
     * @throws ProductNotFoundException if there is no such product
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     */
    public PersonalColumns detectPii(String product) {
        ProductId id = ProductId.parse(product);
        AccessRules.requirePublisher("look for personal data in", actor.get(), id);
        return detectPii(read(product).dataset());
    }

    /**
     * Asks the policies what they think of a product as it is described, compared with what is published of it where the
     * mesh's principal may publish it and is not denied to read it. Reads no data and writes nothing.
     *
     * @throws InvalidProductException if the product is a draft with problems, or a port cannot be a table
     * @throws io.meshsdk.error.StorageException if the log of a table, or the catalog, cannot be read
     */
    public PolicyReport govern(DataProduct product) {
        requireOpen();
        requireFinished(product);
        Instant now = environment.clock().instant();
        return environment
                .policies()
                .judge(new Vouched(environment)
                        .added(Inquiry.of(product, EnforcementPoint.DESIGN, now)
                                .published(port -> published(product, port))
                                .catalog(RegisteredProducts.told(environment, actor.get()))));
    }

    /**
     * Starts to ask what other policies would say of the products of the catalog that the mesh's principal may find: who would
     * fail, who would pass, and the smallest edits for each. Reads no data and writes nothing.
     */
    public WhatIf whatIf() {
        requireOpen();
        Principal asking = actor.get();
        WhatIf.Asked asked = new WhatIf.Asked(
                environment.catalog(),
                environment.clock().instant(),
                product -> AccessRules.discover(asking, product, environment.grants())
                        .isGranted(),
                unread -> AccessRules.publish(asking, unread).isGranted()
                        || asking.roles().contains(Governance.ROLE),
                new Vouched(environment)::added);
        return WhatIf.of(asked, environment.policies());
    }

    /**
     * Approves a product as it is described here, for policies that ask for the approval of its owner: the one whom its team
     * names as product owner, or, where it names nobody, a principal of its domain with the role {@code product_owner}. What
     * counts is the team of the product as it is registered. An approval holds for this description and no other.
     *
     * @throws InvalidProductException if the product is a draft with problems
     * @throws AccessDeniedException if the mesh's principal does not own the product
     * @throws io.meshsdk.error.StorageException if the catalog cannot be read or written
     */
    @CanIgnoreReturnValue
    public Approval approve(DataProduct product) {
        requireOpen();
        requireFinished(product);
        return new Approvals(environment.catalog())
                .give(product, actor.get(), environment.clock().instant());
    }

    /** Returns the requests that fields need not be protected as those they are made of, as the mesh's principal sees them. */
    public Declassifications declassifications() {
        requireOpen();
        return new Declassifications(
                environment.catalog(),
                environment.grants(),
                actor.get(),
                latest -> rules.time().now().and(Optional.of(latest)).now(),
                latest -> rules.time().host().ending(latest));
    }

    /**
     * Makes the edits that the policies name for what they find of a product, as {@link #govern} does, as long as one helps.
     * An edit that adds a violation, or shows readers more than before, is not made. Writes nothing: the mended product is the
     * caller's to publish.
     *
     * @throws InvalidProductException if the product is a draft with problems, or a port cannot be a table
     * @throws io.meshsdk.error.StorageException if the log of a table, or the catalog, cannot be read
     */
    public Remediation remediate(DataProduct product) {
        return Remediation.of(product, this::govern);
    }

    /**
     * Starts the draft of a product that is to be, by the name {@code domain.name}, from a table or data that is there.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public DraftRequest draft(String product) {
        requireOpen();
        return new DraftRequest(environment, ProductId.parse(product));
    }

    /**
     * Starts to read a product, by the name {@code domain.name}.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public ReadRequest read(String product) {
        requireOpen();
        return ReadRequest.of(reader, ProductId.parse(product), actor.get());
    }

    /**
     * Starts to look at the versions of a product's table, by the name {@code domain.name}: what made them, and whether they
     * are verified.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public HistoryRequest history(String product) {
        requireOpen();
        return new HistoryRequest(environment, newest(product));
    }

    /**
     * Starts to keep a product's table in order, by the name {@code domain.name}: checkpoints, compaction, old files, leftovers,
     * earlier versions.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public Maintenance maintain(String product) {
        requireOpen();
        return new Maintenance(environment, tablePublisher, newest(product));
    }

    /**
     * Finds out whether a published version is what its commit says, by the name {@code domain.name} of its product and the version
     * of the table of its only port: from the table's log, the catalog's evidence and the audit, and by asking the policies again.
     * Fails as {@link VerificationRequest#tableVersion} does.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public Verification verify(String product, long tableVersion) {
        return verifying(product).tableVersion(tableVersion);
    }

    /**
     * Starts to find out more of a published version: of which port, with its rows measured again.
     *
     * @throws IllegalArgumentException if the name is not of this form
     */
    public VerificationRequest verifying(String product) {
        requireOpen();
        return VerificationRequest.of(environment, newest(product));
    }

    /**
     * Returns the audit, as the mesh's principal sees it.
     *
     * @throws IllegalStateException if this mesh keeps none
     * @throws AccessDeniedException if nobody in particular acts
     */
    public Audit audit() {
        requireOpen();
        return Audit.of(environment, actor.get());
    }

    private ReadOrder newest(String product) {
        return ReadOrder.of(ProductId.parse(product), "", actor.get());
    }

    /** Returns the catalog, as the mesh's principal sees it. */
    public ProductCatalog catalog() {
        requireOpen();
        return new ProductCatalog(environment, actor.get(), rules.time());
    }

    /** Returns where access is asked for, given and explained, by the mesh's principal. */
    public Access access() {
        requireOpen();
        return new Access(environment, actor.get());
    }

    /** Returns what a council and the owners of policies do, as the mesh's principal may. */
    public Governance governance() {
        requireOpen();
        return new Governance(environment, rules.council(), rules.time(), actor.get());
    }

    /**
     * Returns how easily a published product is found, and what would make it easier.
     *
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product for the mesh's principal
     */
    public Findability findability(String product) {
        return catalog()
                .findability(ProductId.parse(product), environment.clock().instant());
    }

    /**
     * Makes the catalog say what the logs of the tables in the warehouse say, for the products of the principal's domain:
     * the logs are the truth, also when the whole catalog is lost. A port whose table is gone is forgotten. Of several tables
     * that claim one port, copies of a folder, the registered one stays. These, and tables that cannot be read, are named in
     * the result and stop nothing.
     *
     * <p>Where the catalog has no evidence of what a publication said, what the log says is recorded: the log is trusted then, so
     * reconcile what nobody else wrote to. What contradicts evidence is named in the result, and changes nothing.
     *
     * @throws io.meshsdk.error.AccessDeniedException if nobody in particular acts
     * @throws io.meshsdk.error.StorageException if the warehouse or the catalog cannot be read or written
     */
    public Reconciliation reconcile() {
        Reconciler reconciler = reconciler();
        environment.audit().record(AuditEvent.of(AuditKind.RECONCILIATION, actor.get()));
        return reconciler.reconcile(product -> true);
    }

    /**
     * Makes the catalog's entry of one product say what the logs of its tables say, as {@link #reconcile()} does.
     *
     * @throws io.meshsdk.error.AccessDeniedException if the product is of another domain than the principal
     * @throws io.meshsdk.error.StorageException if the warehouse or the catalog cannot be read or written
     */
    public Reconciliation reconcile(String product) {
        ProductId id = ProductId.parse(product);
        AccessRules.requirePublisher("reconcile", actor.get(), id);
        Reconciler reconciler = reconciler();
        environment
                .audit()
                .record(AuditEvent.of(AuditKind.RECONCILIATION, actor.get()).product(id));
        return reconciler.reconcile(id::equals);
    }

    private Reconciler reconciler() {
        requireOpen();
        String domain = actor.get()
                .domain()
                .orElseThrow(() -> new AccessDeniedException(
                        "Cannot reconcile as nobody in particular: give the mesh a principal of a domain"));
        return new Reconciler(environment, domain);
    }

    /** Releases what this mesh has opened itself; what the host passed in is the host's to close. Closing twice is harmless. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Closing.all(owned);
        }
    }

    private Optional<DataProduct> published(DataProduct product, OutputPort port) {
        if (!AccessRules.publish(actor.get(), product.id()).isGranted()) {
            return Optional.empty();
        }
        return environment
                .storage()
                .of(port.format())
                .state(table(product, port))
                .flatMap(TableState::contract)
                .map(StoredForm::decode)
                .filter(published -> AccessRules.seesClear(actor.get(), product.id(), port.key(), published));
    }

    private TableLocation table(DataProduct product, OutputPort port) {
        return PortTable.of(product, port, environment.place()).location();
    }

    private static void requireFinished(DataProduct product) {
        List<String> problems = product.problems();
        if (!problems.isEmpty()) {
            throw new InvalidProductException(product.id().toString(), problems);
        }
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("Cannot use this mesh: it is closed");
        }
    }

    /** Who puts policies in force, and by which time what is dated ends. */
    record Rules(CouncilRulebook council, RecordedClock time) {}
}
