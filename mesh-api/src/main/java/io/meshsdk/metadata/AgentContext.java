package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What agents and language models are told of the data.
 *
 * @param instructions what they are told, if anything
 * @param verifiedStatements questions, some with their answers
 * @param constraints what they must not do
 * @since 0.1.0
 */
@CheckReturnValue
public record AgentContext(
        Optional<String> instructions, List<VerifiedStatement> verifiedStatements, List<Constraint> constraints) {
    /** Copies the lists. */
    public AgentContext {
        verifiedStatements = List.copyOf(verifiedStatements);
        constraints = List.copyOf(constraints);
    }

    /**
     * A question, canonical, or verified where it has an answer.
     *
     * @param question the question
     * @param answer the answer, if any
     * @param annotations what else is said of it
     */
    public record VerifiedStatement(String question, Optional<String> answer, Annotations annotations) {}

    /**
     * What must not be done.
     *
     * @param constraint the words
     * @param annotations what else is said of it
     */
    public record Constraint(String constraint, Annotations annotations) {}
}
