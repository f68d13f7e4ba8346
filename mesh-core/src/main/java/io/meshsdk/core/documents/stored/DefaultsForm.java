package io.meshsdk.core.documents.stored;

import io.meshsdk.Archetype;
import io.meshsdk.Defaults;
import io.meshsdk.Inheritance;
import io.meshsdk.Origin;
import io.meshsdk.Origin.Level;
import io.meshsdk.Safeguards;
import io.meshsdk.contract.Cron;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.SupportChannel;
import java.util.Locale;

/** The form of what products say unless they say otherwise. */
final class DefaultsForm {
    private DefaultsForm() {}

    static FormWriter write(Defaults defaults) {
        FormWriter form = new FormWriter().text("owner", defaults.owner());
        defaults.archetype().ifPresent(archetype -> form.word("archetype", archetype));
        return form.objectUnlessEmpty("team", TeamForm.write(defaults.team()))
                .texts("tags", defaults.tags())
                .text("schedule", defaults.schedule().map(Cron::toString))
                .records("support", defaults.support())
                .record("observability", defaults.observability())
                .record("safeguards", defaults.safeguards())
                .objectUnlessEmpty("contract", ContractForm.write(defaults.contract()));
    }

    static Defaults read(FormReader form) {
        Defaults defaults = Defaults.none()
                .team(form.findObject("team", TeamForm::read).orElse(Team.none()))
                .tags(form.textArray("tags"))
                .support(form.records("support", SupportChannel.class))
                .observability(form.record("observability", Observability.nothing()))
                .safeguards(form.record("safeguards", Safeguards.NONE));
        defaults = form.findText("owner").map(defaults::owner).orElse(defaults);
        defaults = form.findWord("archetype", Archetype.class)
                .map(defaults::archetype)
                .orElse(defaults);
        defaults =
                form.findParsed("schedule", Cron::parse).map(defaults::schedule).orElse(defaults);
        Defaults all = defaults;
        return form.findObject("contract", contract -> all.contract(ContractForm.read(contract)))
                .orElse(all);
    }

    static FormWriter writeInheritance(Inheritance inheritance) {
        Origin origin = inheritance.origin();
        return new FormWriter()
                .text(origin.level().name().toLowerCase(Locale.ROOT), origin.name())
                .objectUnlessEmpty("defaults", write(inheritance.defaults()));
    }

    static Inheritance readInheritance(FormReader form) {
        return new Inheritance(
                readOrigin(form),
                form.findObject("defaults", DefaultsForm::read).orElse(Defaults.none()));
    }

    private static Origin readOrigin(FormReader form) {
        return form.findText("template")
                .map(name -> new Origin(Level.TEMPLATE, name))
                .or(() -> form.findText("domain").map(name -> new Origin(Level.DOMAIN, name)))
                .orElseGet(() -> new Origin(Level.ORGANIZATION, form.text("organization")));
    }
}
