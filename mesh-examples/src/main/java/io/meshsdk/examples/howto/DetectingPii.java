package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.InputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.Remediation;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.data.Dataset;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Protection;
import io.meshsdk.quality.personal.PersonalColumns;
import io.meshsdk.quality.personal.PersonalFinding;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Finds columns that hold personal data, and keeps what is made of them protected. */
final class DetectingPii {
    private DetectingPii() {}

    static List<PersonalFinding> look(Mesh mesh, Dataset data) {
        // snippet: look
        PersonalColumns found = mesh.detectPii(data);
        System.out.println(found);
        List<PersonalFinding> unmarked = found.unmarked();
        // end
        return unmarked;
    }

    static MeshBuilder enforce(MeshBuilder builder) {
        // snippet: enforce
        builder.policies(
                PolicyKinds.create(
                        "pii-detected", "pii-detected", PolicySettings.none().with("harmless", List.of("sample_id"))),
                PolicyKinds.create("laundering", "laundering", PolicySettings.none()));
        // end
        return builder;
    }

    static DataProduct mailing() {
        // snippet: derive
        DataProduct mailing = DataProduct.builder("marketing", "mailing")
                .version("1.0.0")
                .owner("marketing-team@company.com")
                .description("Whom we wrote to, and how many answered in each region")
                .input(InputPort.product("sales.customers"))
                .schema(Schema.of(
                        Field.string("contact")
                                .describedAs("Where we wrote to")
                                .derivedFrom("sales.customers", "email"),
                        Field.int64("customers")
                                .describedAs("How many customers the region has")
                                .derivedFrom("sales.customers", "email")))
                .access(AccessPolicy.ownersOnly())
                .build();
        // end
        return mailing;
    }

    static DataProduct mend(Mesh mesh, DataProduct mailing) {
        // snippet: mend
        Remediation mended = mesh.remediate(mailing);
        mended.edits().forEach(edit -> System.out.println(edit.element() + edit.describe()));
        // end
        return mended.product();
    }

    static Declassification ask(Mesh mesh, DataProduct mailing) {
        // snippet: ask
        Declassification asked = mesh.declassifications()
                .request(mailing)
                .field("outputs[default].schema.customers")
                .from("sales.customers#email")
                .because("A number of customers, of regions with a hundred or more")
                .ask(Protection.CLASSIFICATION, Protection.PERSONAL, Protection.MASK);
        // end
        return asked;
    }

    static Declassification approve(Mesh mesh) {
        // snippet: approve
        Declassification open = mesh.declassifications().list("sales").get(0);
        Declassification approved = mesh.declassifications().approve("sales", open.number());
        // end
        return approved;
    }
}
