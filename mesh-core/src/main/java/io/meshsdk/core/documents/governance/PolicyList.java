package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.core.governance.PolicyKinds;
import io.meshsdk.core.governance.builtin.PolicyKind;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.core.governance.builtin.Setting;
import io.meshsdk.spi.policy.InvalidSettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of policies, each of a kind with settings. For one thread. */
final class PolicyList {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final Findings findings;
    private final KnownKinds kinds;

    PolicyList(Findings findings, KnownKinds kinds) {
        this.findings = findings;
        this.kinds = kinds;
    }

    List<PolicyStatement> read(Node policies) {
        List<PolicyStatement> statements = new ArrayList<>();
        findings.sequence(policies, "policies").ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                String path = "policies[%d]".formatted(i);
                findings.mapping(list.items().get(i), path)
                        .flatMap(policy -> statement(policy, path))
                        .ifPresent(statements::add);
            }
        });
        return statements;
    }

    private Optional<PolicyStatement> statement(Mapping policy, String path) {
        findings.unknownKeys(policy, path, EntryKeys.ALL);
        Optional<PolicyKind> kind = kind(policy, path);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        int before = findings.found().size();
        PolicySettings settings = settings(policy, path, kind.get());
        String id = policy.find("id")
                .flatMap(node -> id(node, path + ".id"))
                .orElse(kind.get().name());
        return findings.found().size() > before
                ? Optional.empty()
                : checked(new PolicyStatement(kind.get().name(), id, settings), policy, path);
    }

    private Optional<PolicyKind> kind(Mapping policy, String path) {
        Optional<Node> node = findings.required(policy, "kind", path);
        Optional<String> name = node.flatMap(some -> findings.word(some, path + ".kind"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<PolicyKind> kind = kinds.find(name.get());
        if (kind.isEmpty()) {
            List<String> known = kinds.all().stream().map(PolicyKind::name).toList();
            findings.error(
                    "unknown-kind",
                    node.get().place(),
                    path + ".kind",
                    "There is no kind of policies '%s'.".formatted(Steps.shown(name.get())),
                    Findings.near(name.get(), known)
                            .orElse("Write one of %s, or add the module that brings the kind to the class path%s."
                                    .formatted(String.join(", ", known), KnownKinds.module(name.get()))));
        }
        return kind;
    }

    private Optional<String> id(Node node, String path) {
        Optional<String> id = findings.word(node, path);
        if (id.filter(text -> !text.matches(ID)).isPresent()) {
            findings.error(
                    "wrong-type",
                    node.place(),
                    path,
                    "The id is not in kebab-case.",
                    "Write lower case letters, digits and '-', for example 'pii-masked'.");
            return Optional.empty();
        }
        return id;
    }

    private PolicySettings settings(Mapping policy, String path, PolicyKind kind) {
        PolicySettings settings = PolicySettings.none();
        Optional<Mapping> own = policy.find("settings").flatMap(node -> findings.mapping(node, path + ".settings"));
        if (own.isPresent()) {
            for (var entry : own.get().entries().entrySet()) {
                String at = Steps.key(path + ".settings", entry.getKey());
                settings = own(settings, kind, entry.getKey(), entry.getValue().value(), at);
            }
        }
        for (String key : EntryKeys.COMMON) {
            Optional<Node> value = policy.find(key);
            if (value.isPresent()) {
                settings = set(settings, kind, key, value.get(), path + "." + key);
            }
        }
        Optional<Node> waivers = policy.find("waivers");
        return waivers.isPresent() ? waivers(settings, kind, waivers.get(), path + ".waivers") : settings;
    }

    private PolicySettings own(PolicySettings settings, PolicyKind kind, String name, Node value, String path) {
        List<String> known = kind.ownSettings().stream().map(Setting::name).toList();
        if (known.contains(name)) {
            return set(settings, kind, name, value, path);
        }
        findings.error(
                "unknown-setting",
                value.place(),
                path,
                "Policies of kind '%s' have no setting '%s' here.".formatted(kind, Steps.shown(name)),
                EntryKeys.ofSetting(name)
                        .map("Write '%s' of the policy itself, beside 'settings'."::formatted)
                        .or(() -> Findings.near(name, known))
                        .orElse(
                                known.isEmpty()
                                        ? "Remove it: the kind has none."
                                        : "Write one of %s, or remove it.".formatted(String.join(", ", known))));
        return settings;
    }

    private PolicySettings waivers(PolicySettings settings, PolicyKind kind, Node node, String path) {
        Optional<Mapping> rules = findings.mapping(node, path);
        if (rules.isEmpty()) {
            return settings;
        }
        findings.unknownKeys(rules.get(), path, EntryKeys.WAIVERS.keySet());
        PolicySettings more = settings;
        for (var key : EntryKeys.WAIVERS.entrySet()) {
            Optional<Node> value = rules.get().find(key.getKey());
            if (value.isPresent()) {
                more = set(more, kind, key.getValue(), value.get(), path + "." + key.getKey());
            }
        }
        return more;
    }

    private PolicySettings set(PolicySettings settings, PolicyKind kind, String name, Node value, String path) {
        if (!isReadable(kind, name, value)) {
            String expected = kind.settings().stream()
                    .filter(setting -> setting.name().equals(name))
                    .map(Setting::expected)
                    .findFirst()
                    .orElse("another value");
            findings.error(
                    "invalid-setting",
                    value.place(),
                    path,
                    "'%s' is not of the type it has to be.".formatted(name),
                    "Write %s.".formatted(expected));
            return settings;
        }
        return settings.with(name, Values.of(value));
    }

    private static boolean isReadable(PolicyKind kind, String name, Node value) {
        if (name.equals("scope") && !Findings.isDomain(Values.of(value).toString())) {
            return false;
        }
        if (PolicyKinds.find(kind.name()).isEmpty()) {
            return kind.accepts(name, Values.of(value));
        }
        try {
            return kind.create(kind.name(), PolicySettings.none().with(name, Values.of(value)))
                    .id()
                    .equals(kind.name());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Settings that are of use each need not be together. */
    private Optional<PolicyStatement> checked(PolicyStatement statement, Mapping policy, String path) {
        try {
            return statement.policy(kinds).id().isEmpty() ? Optional.empty() : Optional.of(statement);
        } catch (InvalidSettingsException e) {
            Node settings = policy.find("settings").orElse(policy);
            e.problems()
                    .forEach(problem -> findings.error(
                            problem.code(),
                            SettingPlaces.of(settings, problem.where()),
                            path + ".settings." + problem.where().path(),
                            SettingPlaces.problem(problem),
                            problem.remedy()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            findings.error(
                    "invalid-setting",
                    policy.place(),
                    path,
                    PolicyKinds.find(statement.kind()).isPresent()
                            ? "The settings are of no use together."
                            : "The kind makes no policy of it: %s.".formatted(e.getMessage()),
                    "Look up what policies of kind '%s' may be set to.".formatted(statement.kind()));
            return Optional.empty();
        }
    }
}
