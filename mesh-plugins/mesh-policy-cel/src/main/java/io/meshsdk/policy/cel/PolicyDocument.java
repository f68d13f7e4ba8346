package io.meshsdk.policy.cel;

import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Limit;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyMode;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.policy.cel.YamlNode.Source;
import io.meshsdk.quality.Severity;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads policies from YAML, with places. For one reading. */
final class PolicyDocument {
    private static final int LENGTH = 1 << 20;
    private static final int DEPTH = 20;
    private static final Set<String> POLICY_KEYS = Written.keys(
            "id",
            "version",
            "description",
            "scope",
            "points",
            "severity",
            "mode",
            "effectiveFrom",
            "grandfatheredUntil",
            "waivers",
            "limits",
            "measures",
            "rules");
    private static final Set<String> WAIVER_KEYS = Written.keys("waivable", "longest", "renewals", "perDomain");

    private static final String LONGEST =
            "a duration of ISO 8601 in days, P30D, of %d days at most".formatted(WaiverRules.LONGEST.toDays());

    private final String name;
    private final String text;
    private final Source source;
    private final Language language = new Language();

    PolicyDocument(String name, String text) {
        this.name = name;
        this.text = text;
        this.source = new Source(name, text);
    }

    /** Returns the policies, or throws with everything that is wrong. */
    List<Policy> policies() {
        List<Policy> found = new ArrayList<>();
        Node root = root();
        if (root != null) {
            YamlNode policies =
                    new YamlNode(source, root, "").mapping(Set.of("policies")).get("policies");
            if (policies == null) {
                new YamlNode(source, root, "")
                        .refuse("missing-key", "There is no key 'policies'.", "Write the list of policies under it.");
            } else {
                policies.items().forEach(item -> policy(item).ifPresent(found::add));
            }
        }
        if (!source.problems().isEmpty()) {
            throw InvalidProductException.ofDocument(name, source.problems());
        }
        return List.copyOf(found);
    }

    private @Nullable Node root() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LENGTH);
        options.setNestingDepthLimit(DEPTH);
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                unreadable(1, 1, "It is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            unreadable(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            unreadable(
                    1,
                    1,
                    "It is longer than %d characters, nested deeper than %d levels, or no text"
                            .formatted(LENGTH, DEPTH));
        }
        return null;
    }

    private void unreadable(int line, int column, String why) {
        source.problems()
                .add(Diagnostic.error(
                        "yaml-syntax",
                        source.at(line, column, ""),
                        "The text is no YAML of policies: %s.".formatted(why),
                        "Mind indentation in spaces, a blank after ':' and '-', and quotes around texts with signs."));
    }

    private Optional<Policy> policy(YamlNode node) {
        int before = source.problems().size();
        Map<String, YamlNode> keys = node.mapping(POLICY_KEYS);
        Optional<String> id = required(node, keys, "id").flatMap(YamlNode::text);
        List<YamlNode> rules =
                required(node, keys, "rules").map(YamlNode::items).orElse(List.of());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        CelPolicyBuilder builder = CelPolicies.policy(id.get());
        texts(keys, builder);
        Severity severity = word(keys, "severity", Severity.values()).orElse(Severity.ERROR);
        List<Map<String, YamlNode>> writtenRules = new ArrayList<>();
        List<Map<String, YamlNode>> writtenMeasures = new ArrayList<>();
        for (YamlNode rule : rules) {
            Map<String, YamlNode> parts = rule.mapping(Written.RULE);
            rule(rule, parts, severity).ifPresent(made -> {
                builder.rules(made);
                writtenRules.add(parts);
            });
        }
        YamlNode measures = keys.get("measures");
        for (YamlNode measure : measures == null ? List.<YamlNode>of() : measures.items()) {
            Map<String, YamlNode> parts = measure.mapping(Written.MEASURE);
            measure(measure, parts).ifPresent(made -> {
                builder.measures(made);
                writtenMeasures.add(parts);
            });
        }
        boolean isWhole = source.problems().size() == before;
        List<Diagnostic> wrong = new ArrayList<>();
        Policy policy = builder.build(
                language,
                (key, item, part, line, column) -> item < 0
                        ? place(node, keys.get(key), line, column)
                        : place(
                                node,
                                (key.equals("rules") ? writtenRules : writtenMeasures)
                                        .get(item)
                                        .get(part),
                                line,
                                column),
                wrong);
        wrong.stream()
                .filter(one -> isWhole || !one.code().equals("policy-empty"))
                .forEach(source.problems()::add);
        return Optional.of(policy);
    }

    private static Diagnostic.Where place(YamlNode policy, @Nullable YamlNode part, int line, int column) {
        return part == null ? policy.where() : part.where(line, column);
    }

    private void texts(Map<String, YamlNode> keys, CelPolicyBuilder builder) {
        text(keys, "version").ifPresent(builder::version);
        text(keys, "description");
        scope(keys).ifPresent(builder::scope);
        points(keys, builder);
        builder.rollout(rollout(keys));
        YamlNode waivers = keys.get("waivers");
        if (waivers != null) {
            builder.waivers(waivers(waivers.mapping(WAIVER_KEYS)));
        }
        YamlNode limits = keys.get("limits");
        if (limits != null) {
            limits.items().forEach(limit -> limit(limit).ifPresent(builder::limits));
        }
    }

    private Optional<CelRule> rule(YamlNode node, Map<String, YamlNode> keys, Severity usual) {
        Optional<String> code = required(node, keys, "code").flatMap(YamlNode::text);
        Optional<String> require = required(node, keys, "require").flatMap(YamlNode::text);
        if (code.isEmpty() || require.isEmpty()) {
            return Optional.empty();
        }
        try {
            CelRule rule = CelRule.of(code.get(), require.get())
                    .each(word(keys, "each", Each.values()).orElse(Each.PRODUCT))
                    .severity(word(keys, "severity", Severity.values()).orElse(usual))
                    .because(text(keys, "message").orElse(""))
                    .remedy(text(keys, "remedy").orElse(""))
                    .element(text(keys, "element").orElse(""));
            return Optional.of(text(keys, "when").map(rule::when).orElse(rule));
        } catch (IllegalArgumentException e) {
            refuse(keys, "code", "wrong-pattern", e.getMessage() + ".", "Write it in kebab-case.");
            return Optional.empty();
        }
    }

    private Optional<CelMeasure> measure(YamlNode node, Map<String, YamlNode> keys) {
        Optional<String> name = required(node, keys, "name").flatMap(YamlNode::text);
        Optional<String> check = required(node, keys, "check").flatMap(YamlNode::text);
        if (name.isEmpty() || check.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CelMeasure(
                    name.get(),
                    check.get(),
                    text(keys, "field").orElse(""),
                    text(keys, "where").orElse("")));
        } catch (IllegalArgumentException e) {
            node.refuse(
                    "cel-measure",
                    String.valueOf(e.getMessage()) + ".",
                    "Write a name, a check in its short form, and a field or a condition 'where'.");
            return Optional.empty();
        }
    }

    private Optional<PolicyScope> scope(Map<String, YamlNode> keys) {
        Optional<String> text = text(keys, "scope");
        if (text.isEmpty() || text.get().equals("global")) {
            return Optional.empty();
        }
        if (text.get().matches("domain [a-z][a-z0-9_-]{0,62}")) {
            return Optional.of(PolicyScope.domain(text.get().substring("domain ".length())));
        }
        refuse(keys, "scope", "wrong-pattern", "No scope is written so.", "Write 'global' or 'domain sales'.");
        return Optional.empty();
    }

    private void points(Map<String, YamlNode> keys, CelPolicyBuilder builder) {
        YamlNode node = keys.get("points");
        if (node == null) {
            return;
        }
        List<EnforcementPoint> points = node.items().stream()
                .flatMap(item -> word(item, EnforcementPoint.values()).stream())
                .toList();
        if (!points.isEmpty()) {
            builder.points(points.get(0), points.toArray(EnforcementPoint[]::new));
        } else {
            node.refuse("wrong-length", "The policy is asked at no point.", "Write one, for example before-publish.");
        }
    }

    private Rollout rollout(Map<String, YamlNode> keys) {
        Rollout rollout = Rollout.of(word(keys, "mode", PolicyMode.values()).orElse(PolicyMode.ENFORCE));
        Optional<Instant> from = parsed(keys, "effectiveFrom", Instant::parse, "an instant, 2027-01-31T00:00:00Z");
        Optional<Instant> spared =
                parsed(keys, "grandfatheredUntil", Instant::parse, "an instant, 2027-01-31T00:00:00Z");
        rollout = from.isPresent() ? rollout.effectiveFrom(from.get()) : rollout;
        return spared.isPresent() ? rollout.grandfatheredUntil(spared.get()) : rollout;
    }

    private WaiverRules waivers(Map<String, YamlNode> keys) {
        if (parsed(keys, "waivable", PolicyDocument::flag, "true or false")
                .filter(waivable -> !waivable)
                .isPresent()) {
            return WaiverRules.none();
        }
        WaiverRules usual = WaiverRules.usual();
        return parsed(keys, "longest", text -> usual.longest(Duration.parse(text)), LONGEST)
                .orElse(usual)
                .renewals(count(keys, "renewals").orElse(usual.renewals()))
                .perDomain(count(keys, "perDomain").orElse(usual.perDomain()));
    }

    private Optional<Limit> limit(YamlNode node) {
        Map<String, YamlNode> keys = node.mapping(Written.LIMIT);
        Optional<String> quantity = required(node, keys, "quantity").flatMap(YamlNode::text);
        OptionalDouble least = bound(keys, "atLeast");
        OptionalDouble most = bound(keys, "atMost");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Limit(quantity.get(), least, most));
        } catch (IllegalArgumentException e) {
            node.refuse("out-of-range", e.getMessage() + ".", "Exchange the two numbers.");
            return Optional.empty();
        }
    }

    private OptionalDouble bound(Map<String, YamlNode> keys, String key) {
        return parsed(keys, key, Written::number, Written.NUMBER).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private static void refuse(Map<String, YamlNode> keys, String key, String code, String problem, String remedy) {
        YamlNode node = keys.get(key);
        if (node != null) {
            node.refuse(code, problem, remedy);
        }
    }

    private static Optional<YamlNode> required(YamlNode node, Map<String, YamlNode> keys, String key) {
        YamlNode found = keys.get(key);
        if (found == null) {
            node.refuse("missing-key", "There is no key '%s'.".formatted(key), "Write it.");
        }
        return Optional.ofNullable(found);
    }

    private static Optional<String> text(Map<String, YamlNode> keys, String key) {
        YamlNode found = keys.get(key);
        return found == null ? Optional.empty() : found.text();
    }

    private static Optional<Integer> count(Map<String, YamlNode> keys, String key) {
        return parsed(keys, key, PolicyDocument::count, "a whole number, not below zero");
    }

    private static int count(String text) {
        if (!text.matches("[0-9]+")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        throw new IllegalArgumentException(text);
    }

    private static <V> Optional<V> parsed(
            Map<String, YamlNode> keys, String key, Function<String, V> parse, String expected) {
        YamlNode node = keys.get(key);
        Optional<String> text = node == null ? Optional.empty() : node.text();
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(keys, key, "wrong-type", "The value is of another form.", "Write %s.".formatted(expected));
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(Map<String, YamlNode> keys, String key, E[] words) {
        YamlNode node = keys.get(key);
        return node == null ? Optional.empty() : word(node, words);
    }

    private static <E extends Enum<E>> Optional<E> word(YamlNode node, E[] words) {
        return node.text().flatMap(text -> Written.word(text, words, node::refuse));
    }
}
