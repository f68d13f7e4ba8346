package io.meshsdk.core.compatibility;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.compatibility.change.Affected;
import io.meshsdk.core.compatibility.change.Change;
import io.meshsdk.core.compatibility.change.Concern;

/**
 * Which changes may follow each other, in the terms of Confluent's schema registry, of whole contracts.
 *
 * <p>Of <em>data</em> ({@link Concern#DATA}: objects, fields, types, required, unique, keys, accepted values, options,
 * relationships, the store's names and partitions):
 * <ul>
 *   <li>{@link #BACKWARD}: readers of the new contract can read data written under the old one. Forbidden is what hurts
 *       {@linkplain Affected#writers() writers}: a new required field, a tightened {@code required}, a narrower type, fewer
 *       accepted values, a tighter option, a new key. Fields may go.
 *   <li>{@link #FORWARD}: readers of the old contract can read data written under the new one. Forbidden is what hurts
 *       {@linkplain Affected#readers() readers}: a field that is gone or renamed, a loosened {@code required}, a wider type,
 *       more accepted values, a looser option. Fields may come.
 *   <li>{@link #FULL}: both.
 * </ul>
 * In one thing this is stricter than Avro under Confluent's rules: a removed field is forbidden under FORWARD also where it
 * may hold null. Whoever reads a table by name does not find null, but no column.
 *
 * <p>Of <em>promises</em> ({@link Concern#PROMISE}: quality, service levels, access, masks, classification, retention, price,
 * places, status): they are made to readers of the old contract and kept by what is done from then on, so a broken one counts
 * as data that cannot be read does, under FORWARD and FULL. A promise that grows, or one that is broken to others than readers
 * (a mask dropped, a classification lowered), makes nothing unreadable and counts in no mode, but in the
 * {@linkplain Change#bump() bump}. Words count in no mode.
 *
 * <p>A mode without {@code TRANSITIVE} judges the next contract against the last one only; with it, against every one of the
 * history. A mode is no licence to keep the version: what breaks readers needs a major version under BACKWARD, too.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum CompatibilityMode {
    /** Readers of the new contract can read data written under the last one. */
    BACKWARD(true, false, false),
    /** Readers of the last contract can read data written under the new one, and its promises are kept. */
    FORWARD(false, true, false),
    /** {@link #BACKWARD} and {@link #FORWARD}. */
    FULL(true, true, false),
    /** {@link #BACKWARD} to every contract of the history. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** {@link #FORWARD} from every contract of the history. */
    FORWARD_TRANSITIVE(false, true, true),
    /** {@link #FULL} with every contract of the history. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityMode(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /** Returns whether the whole history counts, and not the last contract only. */
    public boolean isTransitive() {
        return transitive;
    }

    /** Returns whether a change may be made under this mode. */
    public boolean allows(Change change) {
        boolean unreadable =
                change.kind().concern() == Concern.DATA && change.affected().writers();
        return !(backward && unreadable) && !(forward && change.affected().readers());
    }
}
