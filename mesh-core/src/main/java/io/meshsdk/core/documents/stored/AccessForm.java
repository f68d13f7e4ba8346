package io.meshsdk.core.documents.stored;

import io.meshsdk.access.AccessLevel;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.AutomaticApproval;
import io.meshsdk.access.RowRule;
import java.util.Optional;
import java.util.Set;

/** The form of an access policy. */
final class AccessForm {
    private AccessForm() {}

    static FormWriter write(AccessPolicy access) {
        FormWriter form = new FormWriter()
                .texts("domains", access.consumerDomains())
                .texts("roles", access.consumerRoles())
                .word("visibility", access.visibility(), Visibility.DISCOVERABLE)
                .objects("rows", access.rowRules(), AccessForm::write)
                .texts("deniedDomains", access.deniedDomains())
                .texts("deniedRoles", access.deniedRoles())
                .texts("deniedPrincipals", access.deniedPrincipals())
                .texts("requiredRoles", access.requiredRoles())
                .flag("verifiedOnly", access.demandsVerified())
                .texts("approvalFields", access.approvalFields());
        access.automaticApproval().ifPresent(rule -> form.object("automaticApproval", write(rule)));
        access.longestGrant().ifPresent(days -> form.number("longestGrantDays", days));
        return form;
    }

    static AccessPolicy read(FormReader form) {
        AccessPolicy access = AccessPolicy.consumers(form.textArray("domains"))
                .roles(form.textArray("roles"))
                .rows(form.objects("rows", AccessForm::readRowRule).toArray(RowRule[]::new))
                .denyDomains(form.textArray("deniedDomains"))
                .denyRoles(form.textArray("deniedRoles"))
                .denyPrincipals(form.textArray("deniedPrincipals"))
                .requireRoles(form.textArray("requiredRoles"))
                .approvalFor(form.textArray("approvalFields"));
        access = form.word("visibility", Visibility.DISCOVERABLE) == Visibility.HIDDEN ? access.hidden() : access;
        access = form.flag("verifiedOnly") ? access.demandVerified() : access;
        Optional<AutomaticApproval> rule = form.findObject("automaticApproval", AccessForm::readRule);
        access = rule.map(access::approveAutomatically).orElse(access);
        return form.findSmallNumber("longestGrantDays").map(access::grantsUpTo).orElse(access);
    }

    private static FormWriter write(RowRule rule) {
        FormWriter form = new FormWriter()
                .texts("domains", rule.domains())
                .texts("roles", rule.roles())
                .text("condition", rule.condition());
        return rule.language().equals(RowRule.FILTER) ? form : form.text("language", rule.language());
    }

    private static RowRule readRowRule(FormReader form) {
        return RowRule.written(form.findText("language").orElse(RowRule.FILTER), form.text("condition"))
                .domains(form.textArray("domains"))
                .roles(form.textArray("roles"));
    }

    private static FormWriter write(AutomaticApproval rule) {
        return new FormWriter()
                .word("upTo", rule.upTo())
                .number("days", rule.days())
                .texts("domains", rule.domains());
    }

    private static AutomaticApproval readRule(FormReader form) {
        return new AutomaticApproval(
                form.word("upTo", AccessLevel.class), form.smallNumber("days"), Set.copyOf(form.texts("domains")));
    }
}
