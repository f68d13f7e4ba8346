package io.meshsdk.core.access;

import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.core.access.decision.FieldSight;
import io.meshsdk.core.access.mask.EffectiveMasks;
import io.meshsdk.core.access.rows.RowSelection;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a principal sees the data of a port.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface ReadDecision {
    /** Returns why, in one sentence: for audit and operators, not for a principal that may not know of the product. */
    String reason();

    /** Returns what the function of this kind of decision returns. */
    default <T> T fold(
            Function<? super Clear, ? extends T> clear,
            Function<? super Masked, ? extends T> masked,
            Function<? super NotFound, ? extends T> notFound) {
        if (this instanceof Clear decision) {
            return clear.apply(decision);
        }
        return this instanceof Masked decision ? masked.apply(decision) : notFound.apply((NotFound) this);
    }

    /** Returns whether the principal sees data at all. */
    default boolean admits() {
        return !(this instanceof NotFound);
    }

    /**
     * Returns whether who sees the data by this decision sees each row of it. Only then may it know what was measured of all rows:
     * how many there are, what checks found, the score.
     *
     * @param access the row rules that hold
     * @param principal who sees the data
     */
    default boolean isOfAllRows(AccessPolicy access, Principal principal) {
        return this instanceof Clear || (this instanceof Masked && RowSelection.showsAll(access, principal));
    }

    /** Returns whether some fields are withheld from who sees the data by this decision. */
    default boolean withholdsFields() {
        return this instanceof Masked masked && !masked.sight().withheld().isEmpty();
    }

    /** Returns the decision of a read. */
    static ReadDecision of(AccessDecision decision) {
        if (!decision.isAllowed()) {
            return new NotFound(decision.reason());
        }
        return decision.isOfOwner() ? new Clear(decision.reason()) : new Masked(decision.reason(), decision.sight());
    }

    /** Returns the decision that shows no more than either: of the contract then and the contract today, for example. */
    default ReadDecision and(ReadDecision other) {
        if (!admits() || other instanceof Clear) {
            return this;
        }
        if (!other.admits() || this instanceof Clear) {
            return other;
        }
        return new Masked(reason(), ((Masked) this).sight().and(((Masked) other).sight()));
    }

    /** The values as they are, and all rows: the domain that owns the product reads. */
    record Clear(String reason) implements ReadDecision {}

    /**
     * The values as a consumer sees them.
     *
     * @param reason why
     * @param sight which fields are seen under their masks, as they are, or not at all
     */
    record Masked(String reason, FieldSight sight) implements ReadDecision {
        /** Creates the decision under which all fields are seen under their masks. */
        public Masked(String reason) {
            this(reason, FieldSight.allMasked());
        }

        /** Returns fields with the masks under which they are seen by this decision. */
        public Schema seenAs(Schema fields) {
            return fields.withFields(fields.fields().stream().map(this::seenAs).toList());
        }

        private Field seenAs(Field field) {
            return switch (sight.of(field.name())) {
                case CLEAR -> EffectiveMasks.unmasked(field);
                case MASKED -> field;
                case WITHHELD -> withheld(field);
            };
        }

        private static Field withheld(Field field) {
            boolean isDropped =
                    field.mask().filter(Mask.Dropped.class::isInstance).isPresent();
            return isDropped ? field : ConsumerView.remasked(field, field.type(), Optional.of(Mask.nullified()));
        }
    }

    /** Nothing, not even that the product exists. */
    record NotFound(String reason) implements ReadDecision {}
}
