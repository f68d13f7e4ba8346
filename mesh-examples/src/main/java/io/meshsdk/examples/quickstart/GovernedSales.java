package io.meshsdk.examples.quickstart;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Governance;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.audit.AuditVerification;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.whatif.WhatIfReport;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.metadata.Value;
import io.meshsdk.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The second half of the main job: a council tries a policy and puts it in force, a product is refused under it and mended, a
 * colleague asks for access and gets it, and the audit tells of all this, also that somebody edited it.
 */
final class GovernedSales {
    private static final Principal OWNER = Principal.user("ada", "sales");
    private static final Principal COLLEAGUE = Principal.user("sam", "support");
    private static final String CUSTOMERS = "sales.customers";
    private static final String KIND = "freshness";
    private static final String POLICY = "fresh-within-a-day";
    private static final Map<String, Value> SETTINGS = Map.of("most", Value.of("<= 24 hours"));

    private final Path warehouse;
    private final Supplier<MeshBuilder> builder;
    private final Steps steps;
    private final KeyPair council = keys();

    GovernedSales(Path warehouse, Supplier<MeshBuilder> builder, Steps steps) {
        this.warehouse = warehouse;
        this.builder = builder;
        this.steps = steps;
    }

    void run() {
        tryPolicy();
        try (Mesh mesh = builder.get().council(council.getPublic()).build()) {
            enforce(mesh);
            goAround();
            mend(mesh);
            giveAccess(mesh);
            verify(mesh);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot edit the audit in " + warehouse, e);
        }
    }

    private void tryPolicy() {
        steps.title("Ask what a policy would do, before it is in force");
        Policy policy = PolicyKinds.create(KIND, POLICY, PolicySettings.none().with("most", "<= 24 hours"));
        try (Mesh mesh = builder.get().build()) {
            WhatIfReport found = mesh.whatIf().with(policy).report();
            steps.say(found.describe());
            List<String> failing = found.newlyFailing().stream()
                    .map(effect -> effect.product().toString())
                    .toList();
            steps.expect(
                    "of three products the customers would fail",
                    found.judged() == 3 && failing.equals(List.of(CUSTOMERS)));
            steps.expect(
                    "one edit mends them",
                    found.newlyFailing().stream()
                            .allMatch(effect -> effect.smallest().size() == 1));
        }
    }

    private void enforce(Mesh mesh) {
        steps.title("Sign it as the council, and put it in force for every pipeline");
        Governance governance = mesh.governance();
        governance.publish(
                governance.nextBundle().policy(POLICY, KIND, SETTINGS).build().sign(council));
        expectRefusal(publish(mesh, SalesProducts.customers()), "freshness-unpromised");
    }

    private void goAround() {
        steps.title("Try it with a pipeline that does not know the council");
        try (Mesh other = builder.get().build()) {
            expectRefusal(publish(other, SalesProducts.customers()), "bundle-unverified");
        }
    }

    private void mend(Mesh mesh) {
        steps.title("Make the edit that the violation proposes, as the next version");
        DataProduct next =
                SalesProducts.customers().toBuilder().version("1.1.0").build();
        Remediation mended = mesh.remediate(next);
        mended.edits().forEach(edit -> steps.say(edit.element() + ": " + edit.describe()));
        Publication outcome = publish(mesh, mended.product());
        steps.say(outcome.describe());
        steps.expect("it is published under the bundle", outcome.isPublished());
    }

    private void giveAccess(Mesh mesh) {
        steps.title("Ask for access as a colleague of support, and give it as the owner");
        steps.expect("support reads nothing before", read(mesh).isEmpty());
        AccessRequest request = mesh.access()
                .asPrincipal(COLLEAGUE)
                .request(CUSTOMERS, AccessTerms.readMasked().days(30), "Answer questions about deliveries");
        mesh.access().asPrincipal(OWNER).approve(request.id(), "For the busy season");
        steps.expect(
                "support reads all rows now",
                read(mesh).filter(count -> count == 1_500).isPresent());
    }

    private void verify(Mesh mesh) throws IOException {
        steps.title("Verify what was published, and the audit; then edit a record");
        steps.say(mesh.verify(CUSTOMERS, 1).describe());
        steps.expect(
                "the publication is judged again from its evidence",
                mesh.verify(CUSTOMERS, 1).holds());
        AuditVerification whole = mesh.audit().verify();
        steps.say(whole.describe());
        steps.expect("the audit holds, and commits vouch for it", whole.holds() && whole.isAnchored());

        Path segment = someSegment();
        byte[] written = Files.readAllBytes(segment);
        Files.write(segment, edited(written));
        AuditVerification touched = mesh.audit().verify();
        steps.say(touched.describe());
        steps.expect("the edit is found", !touched.holds());
        Files.write(segment, written);
    }

    /** One bit is another. */
    private static byte[] edited(byte[] segment) {
        byte[] edited = segment.clone();
        edited[edited.length / 2] ^= 1;
        return edited;
    }

    private Path someSegment() throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> warehouse.relativize(file).toString().contains("audit"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Publication publish(Mesh mesh, DataProduct customers) {
        return mesh.publish(customers, Datasets.rows(customers.schema(), ShopRows.customers()));
    }

    private static Optional<Long> read(Mesh mesh) {
        try {
            Dataset found = mesh.read(CUSTOMERS).asPrincipal(COLLEAGUE).dataset();
            try (Stream<Row> rows = found.rows()) {
                return Optional.of(rows.count());
            }
        } catch (ProductNotFoundException e) {
            return Optional.empty();
        }
    }

    private void expectRefusal(Publication outcome, String code) {
        steps.say(outcome.describe());
        List<String> reasons = outcome.fold(published -> List.of(), rejected -> rejected.reasons());
        steps.expect("it is refused for '%s'".formatted(code), reasons.stream().anyMatch(one -> one.contains(code)));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM knows no Ed25519", e);
        }
    }
}
