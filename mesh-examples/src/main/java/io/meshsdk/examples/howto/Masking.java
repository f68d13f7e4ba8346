package io.meshsdk.examples.howto;

import static io.meshsdk.core.access.verification.MaskChecks.anonymity;

import io.meshsdk.DataProduct;
import io.meshsdk.FileProtection;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.access.RowRule;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.Publication;
import io.meshsdk.core.access.verification.MaskedViewPolicy;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.secrets.KeyFolder;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.file.Path;
import java.util.Map;

/** Shows consumers less than there is. */
final class Masking {
    private Masking() {}

    static DataProduct visits() {
        // snippet: product
        DataProduct visits = DataProduct.builder("clinic", "visits")
                .version("1.0.0")
                .owner("clinic-data@example.com")
                .schema(Schema.of(
                        Field.int64("patient_id").required().masked(Mask.token("patient")),
                        Field.string("name").pii("name").masked(Mask.dropped()),
                        Field.date("born")
                                .masked(Mask.truncated(Mask.Truncated.To.YEAR))
                                .quasiIdentifier(),
                        Field.int32("weight").masked(Mask.rounded("10")),
                        Field.string("region").required()))
                .access(AccessPolicy.consumers("research", "finance")
                        .rows(
                                RowRule.where("region = 'north'").domains("research"),
                                RowRule.all().domains("finance")))
                .build();
        // end
        return visits;
    }

    static MeshBuilder withKeys(MeshBuilder builder, SecretProvider vault) {
        // snippet: keys
        builder.secrets(vault);
        // end
        return builder;
    }

    static MeshBuilder withAFolderOfKeys(MeshBuilder builder, Path secrets) {
        // snippet: folder
        builder.secrets(KeyFolder.at(secrets));
        // end
        return builder;
    }

    static Field postcode(MeshBuilder builder) {
        // snippet: own
        builder.masks(new PostcodeMask());
        Field postcode = Field.string("postcode").masked(Mask.custom("postcode", Map.of("figures", "3")));
        // end
        return postcode;
    }

    static Dataset before(Mesh mesh, Principal researcher) {
        // snippet: rotation
        Dataset asBefore = mesh.read("clinic.visits")
                .asPrincipal(researcher)
                .tokensOf("patient", "2025")
                .dataset();
        // end
        return asBefore;
    }

    static MeshBuilder reserved(MeshBuilder builder) {
        // snippet: reserved
        builder.tokenDomain("patient", "clinic", "laboratory");
        // end
        return builder;
    }

    static DataProduct checked(DataProduct visits) {
        // snippet: check
        DataProduct checked =
                visits.toBuilder().expect(anonymity(5, "born", "region")).build();
        // end
        return checked;
    }

    static MeshBuilder verified(MeshBuilder builder) {
        // snippet: policy
        builder.policies(MaskedViewPolicy.anonymous(5));
        // end
        return builder;
    }

    static DataProduct guarded(DataProduct visits) {
        // snippet: guarded
        DataProduct guarded = visits.toBuilder()
                .access(AccessPolicy.ownersOnly())
                .classified(Classification.CONFIDENTIAL)
                .outputs(
                        OutputPort.delta("raw").protectedBy(FileProtection.MASKED_PORT),
                        OutputPort.delta("shared")
                                .maskedOf(MaskedForm.of("raw")
                                        .access(AccessPolicy.consumers("research"))
                                        .classified(Classification.INTERNAL)))
                .build();
        // end
        return guarded;
    }

    static Publication materialise(Mesh mesh, DataProduct guarded, Dataset data) {
        // snippet: materialise
        mesh.publication(guarded).output("raw").from(data).publish().orThrow();
        Publication outcome = mesh.publication(guarded).output("shared").publish();
        // end
        return outcome;
    }

    static MeshBuilder isolated(MeshBuilder builder) {
        // snippet: isolated
        builder.policies(PolicyKinds.create(
                "storage-isolated", "files-protected", PolicySettings.none().with("behind", "24 hours")));
        // end
        return builder;
    }
}
