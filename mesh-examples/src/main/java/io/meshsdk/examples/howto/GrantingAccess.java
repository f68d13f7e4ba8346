package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.Mask;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.contract.Team;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.access.agreement.AgreementVersion;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

/** Asks for access, gives it and ends it. */
final class GrantingAccess {
    private GrantingAccess() {}

    static DataProduct customers() {
        // snippet: product
        DataProduct customers = DataProduct.builder("sales", "customers")
                .version("1.0.0")
                .owner("sales-data@shop.example")
                .team(Team.none().productOwner("ada").dataSteward("grace"))
                .schema(Schema.of(
                        Field.int64("customer_id").primaryKey(),
                        Field.string("email").pii("email").masked(Mask.email()),
                        Field.string("tax_number").pii("tax").masked(Mask.redacted())))
                .access(AccessPolicy.consumers("marketing")
                        .denyRoles("contractor")
                        .approvalFor("tax_number")
                        .approveAutomatically(AutomaticApproval.upTo(AccessLevel.READ_MASKED, 30))
                        .grantsUpTo(180))
                .build();
        // end
        return customers;
    }

    static AccessRequest ask(Mesh mesh) {
        // snippet: request
        AccessRequest request = mesh.access()
                .request("sales.customers", AccessTerms.readMasked().days(30), "Delivery routes");
        // end
        return request;
    }

    static AccessRequest askForMore(Mesh mesh) {
        // snippet: clear
        AccessRequest request = mesh.access()
                .request(
                        "sales.customers", AccessTerms.readClear("email").days(90), "Write to customers about recalls");
        // end
        return request;
    }

    static AccessRequest askForAGroup(Mesh mesh) {
        // snippet: group
        AccessRequest request = mesh.access()
                .request(
                        "sales.customers",
                        Grantee.role("logistics", "planner"),
                        AccessTerms.readMasked().days(90),
                        "Plan the routes of next season");
        // end
        return request;
    }

    static void decide(Mesh mesh) {
        // snippet: decide
        for (AccessRequest request : mesh.access().list("sales.customers").open()) {
            if (request.purpose().contains("recalls")) {
                mesh.access().approve(request.id(), "Required by law");
            } else {
                mesh.access().refuse(request.id(), "Use sales.customer_counts instead");
            }
        }
        // end
    }

    static AccessGrant prolong(Mesh mesh, AccessId id) {
        // snippet: renew
        AccessGrant grant = mesh.access().renew(id, 90);
        // end
        return grant;
    }

    static void end(Mesh mesh, AccessId id) {
        // snippet: revoke
        mesh.access().revoke(id, "The recall is over");
        // end
    }

    static String explain(Mesh mesh) {
        // snippet: explain
        AccessDecision decision = mesh.access().explain("sales.customers", AccessAct.READ);
        String text = decision.describe();
        // end
        return text;
    }

    static String agreement(Mesh mesh, AccessId id) {
        // snippet: agreement
        String yaml = mesh.access().agreement(id, "", AgreementVersion.ODAA_0_9);
        // end
        return yaml;
    }
}
