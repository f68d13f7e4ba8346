package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds secrets that are written out in a document: passwords in URLs, {@code sig=} of signed URLs, {@code AccountKey=},
 * {@code password=}, {@code pwd=} and the like in connection strings, private keys, and whatever stands under a key such as
 * {@code password}, {@code secret} or {@code accountKey}, or beside {@code property: password} as its {@code value}.
 *
 * <p>A variable is no secret; its default is one, unless it is empty. Placeholders such as {@code ***} are none.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SecretScan {
    private static final String REMEDY =
            "Write a variable without a default, as in ${DB_PASSWORD}, and rotate the secret.";

    private final Problems problems;

    private SecretScan(Problems problems) {
        this.problems = problems;
    }

    /** Returns an error for each secret, with its path and place, never with its value; the first hundred of them. */
    public static List<Diagnostic> of(Document document) {
        Problems problems = new Problems(document.name());
        return problems.during(() -> new SecretScan(problems).mapping(document.root(), () -> ""));
    }

    private void mapping(Node.Mapping mapping, Supplier<String> path) {
        boolean describesSecret = describesSecret(mapping);
        mapping.entries().forEach((key, entry) -> {
            if (LiteralSecret.isIn(key)) {
                report(entry.keyPlace(), path, "The name of a key holds a secret.");
            }
            boolean named = LiteralSecret.isNamedBy(key) || (describesSecret && key.equals("value"));
            node(entry.value(), () -> Steps.key(path.get(), key), named);
        });
    }

    /** Returns whether this is a property as the standards list them: its name under one key, its value under another. */
    private static boolean describesSecret(Node.Mapping mapping) {
        return isNamed(mapping.find("property")) || isNamed(mapping.find("name")) || isNamed(mapping.find("key"));
    }

    private static boolean isNamed(Optional<Node> name) {
        return name.isPresent() && name.get() instanceof Scalar scalar && LiteralSecret.isNamedBy(scalar.text());
    }

    private void node(Node node, Supplier<String> path, boolean named) {
        if (node instanceof Node.Mapping mapping) {
            mapping(mapping, path);
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                int index = i;
                node(sequence.items().get(i), () -> Steps.item(path.get(), index), named);
            }
        } else if (node instanceof Scalar scalar) {
            scalar(scalar, path, named);
        }
    }

    private void scalar(Scalar scalar, Supplier<String> path, boolean named) {
        boolean canBeSecret = scalar.kind() == Kind.TEXT || scalar.kind() == Kind.NUMBER;
        if (named && canBeSecret && LiteralSecret.isWritten(scalar.text())) {
            report(scalar.place(), path, "A secret is written out, or is the default of a variable.");
        } else if (scalar.kind() == Kind.TEXT && LiteralSecret.isIn(scalar.text())) {
            report(scalar.place(), path, "The text holds a secret, such as a password or a signature.");
        }
    }

    private void report(Place place, Supplier<String> path, String problem) {
        problems.error("literal-secret", place, path.get(), problem, REMEDY);
    }
}
