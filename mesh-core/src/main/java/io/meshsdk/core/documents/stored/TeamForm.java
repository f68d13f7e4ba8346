package io.meshsdk.core.documents.stored;

import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.TeamMember;

/** The form of a team, of a product or a contract. */
final class TeamForm {
    private TeamForm() {}

    static FormWriter write(Team team) {
        return new FormWriter()
                .text("productOwner", team.productOwner())
                .text("technicalLead", team.technicalLead())
                .text("dataSteward", team.dataSteward())
                .text("support", team.support())
                .text("name", team.name())
                .text("description", team.description())
                .records("members", team.members())
                .record("annotations", team.annotations());
    }

    static Team read(FormReader form) {
        Team team = Team.none()
                .members(form.records("members", TeamMember.class))
                .annotated(form.record("annotations", Annotations.none()));
        team = form.findText("productOwner").map(team::productOwner).orElse(team);
        team = form.findText("technicalLead").map(team::technicalLead).orElse(team);
        team = form.findText("dataSteward").map(team::dataSteward).orElse(team);
        team = form.findText("support").map(team::support).orElse(team);
        team = form.findText("name").map(team::named).orElse(team);
        return form.findText("description").map(team::describedAs).orElse(team);
    }
}
