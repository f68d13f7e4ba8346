package io.meshsdk;

import io.meshsdk.DataProduct.Making;
import io.meshsdk.DataProduct.Parts;
import io.meshsdk.DataProduct.Sayings;
import io.meshsdk.DataProduct.Standing;
import io.meshsdk.contract.DataContract;
import io.meshsdk.contract.ServiceLevel;
import io.meshsdk.contract.Team;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.metadata.Observability;
import io.meshsdk.metadata.Observability.Alert;
import io.meshsdk.metadata.SupportChannel;
import io.meshsdk.quality.Expectation;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Fills what a product does not say with what it inherits, the nearest first, and notes what comes from where. */
final class Inheriting {
    private final List<Inheritance> inheritances;
    private final Map<String, Origin> origins = new TreeMap<>();

    Inheriting(List<Inheritance> inheritances) {
        this.inheritances = inheritances;
    }

    /** Returns where each inherited element came from, by its path. */
    Map<String, Origin> origins() {
        return origins;
    }

    Parts fill(Parts said) {
        if (inheritances.isEmpty()) {
            return said;
        }
        Making making = said.making();
        DataContract own = making.defaultContract();
        DataContract contract = own == null ? null : contract("contract", own);
        Parts whole = new Parts(
                said.version(),
                one("owner", said.findOwner(), Defaults::owner).orElse(""),
                said.description().tags(tags(said.description().tags())),
                new Standing(
                        team(said.standing().team()),
                        said.standing().status(),
                        one("archetype", Optional.ofNullable(said.standing().archetype()), Defaults::archetype)
                                .orElse(null)),
                said.inputs(),
                said.outputs().stream().map(this::port).toList(),
                new Making(
                        one("schedule", Optional.ofNullable(making.schedule()), Defaults::schedule)
                                .orElse(null),
                        making.transformation(),
                        contract),
                sayings(said.sayings()));
        return whole.resolved();
    }

    private String[] tags(List<String> said) {
        return all("description.tags", said, Function.identity(), Defaults::tags)
                .toArray(String[]::new);
    }

    private Team team(Team said) {
        Team team = role("productOwner", said, Team::productOwner, Team::productOwner);
        team = role("technicalLead", team, Team::technicalLead, Team::technicalLead);
        team = role("dataSteward", team, Team::dataSteward, Team::dataSteward);
        team = role("support", team, Team::support, Team::support);
        team = role("name", team, Team::name, Team::named);
        team = role("description", team, Team::description, Team::describedAs);
        return team.members(
                list("team.members", team.members(), from -> from.team().members()));
    }

    private Team role(
            String role, Team team, Function<Team, Optional<String>> get, BiFunction<Team, String, Team> set) {
        return one("team." + role, get.apply(team), from -> get.apply(from.team()))
                .map(found -> set.apply(team, found))
                .orElse(team);
    }

    private Sayings sayings(Sayings said) {
        Observability watched = said.details().observability();
        Safeguards guarded = said.safeguards();
        return new Sayings(
                said.details()
                        .support(list("support", said.details().support(), Defaults::support))
                        .observability(new Observability(
                                all(
                                        "observability.metrics",
                                        watched.metrics(),
                                        Function.identity(),
                                        from -> from.observability().metrics()),
                                all(
                                        "observability.alerts",
                                        watched.alerts(),
                                        Alert::type,
                                        from -> from.observability().alerts()))),
                new Safeguards(
                        one(
                                "safeguards.encryption",
                                guarded.encryption(),
                                from -> from.safeguards().encryption()),
                        one(
                                "safeguards.auditLogging",
                                guarded.auditLogging(),
                                from -> from.safeguards().auditLogging())));
    }

    private OutputPort port(OutputPort port) {
        return port.declaredContract()
                .map(own -> port.contract(contract("outputs[%s].contract".formatted(port.key()), own)))
                .orElse(port);
    }

    private DataContract contract(String path, DataContract said) {
        List<ServiceLevel> levels = all(
                path + ".sla",
                said.serviceLevels(),
                Inheriting::subject,
                from -> from.contract().serviceLevels());
        List<Expectation> expectations =
                all(path + ".expectations", said.expectations(), Expectation::name, from -> expectations(from, said));
        List<AccessRole> roles = all(
                path + ".roles",
                said.roles(),
                AccessRole::role,
                from -> from.contract().roles());
        List<SupportChannel> support =
                list(path + ".support", said.support(), from -> from.contract().support());
        DataContract filled = said.over(said.schemas())
                .sla(levels)
                .expect(expectations)
                .roles(roles)
                .support(support);
        filled = one(
                        path + ".access",
                        said.declaredAccess(),
                        from -> from.contract().declaredAccess())
                .map(filled::access)
                .orElse(filled);
        filled = one(
                        path + ".classification",
                        said.declaredClassification(),
                        from -> from.contract().declaredClassification())
                .map(filled::classified)
                .orElse(filled);
        filled = one(
                        path + ".retention",
                        said.retention(),
                        from -> from.contract().retention())
                .map(filled::retention)
                .orElse(filled);
        return one(
                        path + ".versioning",
                        said.versioning(),
                        from -> from.contract().versioning())
                .map(filled::versioning)
                .orElse(filled);
    }

    /** Returns the expectations of defaults that a contract has the columns for. */
    private static List<Expectation> expectations(Defaults from, DataContract contract) {
        return from.contract().expectations().stream()
                .filter(expectation -> expectation.columns().stream()
                        .allMatch(column -> contract.schemas().stream().anyMatch(schema -> has(schema, column))))
                .toList();
    }

    private static boolean has(Schema schema, String column) {
        return schema.find(column).isPresent();
    }

    private static String subject(ServiceLevel level) {
        String property =
                level instanceof ServiceLevel.Latency latency ? "latency p" + latency.percentile() : level.property();
        return level.terms()
                .element()
                .map(element -> property + " of " + element)
                .orElse(property);
    }

    private <T> Optional<T> one(String path, Optional<T> said, Function<Defaults, Optional<T>> inherited) {
        if (said.isPresent()) {
            return said;
        }
        for (Inheritance inheritance : inheritances) {
            Optional<T> found = inherited.apply(inheritance.defaults());
            if (found.isPresent()) {
                origins.put(path, inheritance.origin());
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns a list that is inherited as a whole, where the product has none. */
    private <T> List<T> list(String path, List<T> said, Function<Defaults, List<T>> inherited) {
        return one(
                        path,
                        Optional.of(said).filter(some -> !some.isEmpty()),
                        from -> Optional.of(inherited.apply(from)).filter(some -> !some.isEmpty()))
                .orElse(List.of());
    }

    /** Returns what a product says, and what it inherits under other keys. */
    private <T> List<T> all(String path, List<T> said, Function<T, String> key, Function<Defaults, List<T>> inherited) {
        List<T> all = new ArrayList<>(said);
        for (Inheritance inheritance : inheritances) {
            Set<String> known = new HashSet<>(all.stream().map(key).toList());
            for (T one : inherited.apply(inheritance.defaults())) {
                if (!known.contains(key.apply(one))) {
                    all.add(one);
                    origins.put("%s[%s]".formatted(path, key.apply(one)), inheritance.origin());
                }
            }
        }
        return all;
    }
}
