package io.meshsdk.core.evidence;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.StorageAttestation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What policies were told that people vouch for.
 *
 * @param attestations what the host vouched for of the place of the table; empty where no policy asked
 * @param approvals which approvals there were; empty where no policy asked
 * @since 0.1.0
 */
@CheckReturnValue
public record Testimony(Optional<List<StorageAttestation>> attestations, Optional<Approved> approvals) {
    /** Copies the list. */
    public Testimony {
        attestations = attestations.map(List::copyOf);
    }

    /** Returns that no policy asked. */
    public static Testimony none() {
        return new Testimony(Optional.empty(), Optional.empty());
    }

    /**
     * The first of the approvals of a product, which are never taken back: they are told by their number and a digest, so that
     * evidence names nobody.
     *
     * @param count how many there were
     * @param digest SHA-256 of all of them, in hexadecimal
     */
    public record Approved(int count, String digest) {
        /** Checks the number. */
        public Approved {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "Invalid number %d of approvals: expected zero or more".formatted(count));
            }
        }

        /** Returns what is told of approvals. */
        public static Approved of(List<Approval> approvals) {
            String all = approvals.stream().map(Approved::line).collect(Collectors.joining("\n"));
            return new Approved(approvals.size(), Sha256.hex(all));
        }

        /** Returns those of today's approvals that were told; empty where they are others. */
        public Optional<List<Approval>> find(List<Approval> today) {
            return Optional.of(today)
                    .filter(all -> all.size() >= count)
                    .map(all -> all.subList(0, count))
                    .filter(first -> of(first).equals(this));
        }

        private static String line(Approval approval) {
            return "%s %s %s %s %s"
                    .formatted(
                            approval.product(),
                            approval.digest(),
                            approval.at(),
                            approval.approver(),
                            approval.approver().roles());
        }
    }
}
