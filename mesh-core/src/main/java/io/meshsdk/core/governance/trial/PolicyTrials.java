package io.meshsdk.core.governance.trial;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.error.InvalidProductException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tests of policies, as documents: for each a product, written out, in a file, or as changes of another, and what the policies are
 * expected to find. Immutable.
 *
 * <pre>{@code
 * policy-tests:
 *   - name: orders without a steward are refused
 *     given: {base: orders.yaml, with: {team: {dataSteward: ''}}}
 *     expect: {violations: [steward-missing at product]}
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PolicyTrials {
    private final List<PolicyTrial> trials;

    private PolicyTrials(List<PolicyTrial> trials) {
        this.trials = List.copyOf(trials);
    }

    /**
     * Reads the tests of a file. Files that it names lie beside it.
     *
     * @throws InvalidProductException if it is no document of tests, or a product in it is of no use; has all problems, with places
     */
    public static PolicyTrials read(Path file) {
        Path whole = file.toAbsolutePath();
        TrialReader reader = new TrialReader(DocumentParser.read(file).orThrow(), whole.getParent());
        return new PolicyTrials(reader.trials());
    }

    /**
     * Reads the tests of a text, which can name no files.
     *
     * @param name what the text is called in problems
     * @throws InvalidProductException if it is no document of tests, or a product in it is of no use; has all problems, with places
     */
    public static PolicyTrials read(String name, String text) {
        return new PolicyTrials(new TrialReader(DocumentParser.parse(name, text).orThrow(), null).trials());
    }

    /** Returns the tests, in the order of the document. */
    public List<PolicyTrial> all() {
        return trials;
    }

    /** Runs all of them, and returns how each ended. */
    public List<TrialOutcome> run(PolicySet policies) {
        return trials.stream().map(trial -> trial.run(policies)).toList();
    }
}
