package io.meshsdk.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.compatibility.change.ChangeKind;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.policy.Policy;
import io.meshsdk.quality.check.Check;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ErrorsPageTest {
    private static final Pattern EXCEPTION = Pattern.compile("class (\\w+) extends MeshException");
    private static final Pattern CODE = Pattern.compile("(?:broken|notEvaluated|add)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private final String page = Page.read("docs/reference/errors.md");

    @Test
    void page_ofEveryException_hasARow() {
        assertThat(named(found("mesh-api/src/main/java/io/meshsdk/error", EXCEPTION), name -> "| `" + name + "` |"))
                .hasSizeGreaterThan(8);
    }

    @Test
    void page_ofEveryCodeInTheSource_hasARow() {
        assertThat(named(found("mesh-core/src/main/java", CODE), code -> "| `" + code + "` |"))
                .contains("pii-unmasked", "product-empty", "table-taken");
        assertThat(page).contains("| `" + PolicySet.FAILED + "` |");
    }

    @Test
    void page_ofEveryChange_hasARow() {
        named(
                Arrays.stream(ChangeKind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(TreeSet::new, Set::add, Set::addAll),
                code -> "| `" + code + "` |");
    }

    @Test
    void page_ofEveryBuiltInPolicy_namesIt() {
        named(
                PolicySet.builtIn().policies().stream().map(Policy::id).collect(TreeSet::new, Set::add, Set::addAll),
                id -> "`" + id + "`");
    }

    @Test
    void page_ofEveryCheck_hasARow() {
        named(
                kinds(Check.class).map(Class::getSimpleName).collect(TreeSet::new, Set::add, Set::addAll),
                name -> "| `" + name + "` |");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ErrorsPageTest::kinds)
                : Stream.of(type);
    }

    private Set<String> named(Set<String> names, UnaryOperator<String> form) {
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(page).contains(form.apply(name)));
        return names;
    }

    private static Set<String> found(String folder, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String file : Page.files(folder, ".java")) {
            pattern.matcher(Page.read(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }
}
