package io.meshsdk.core.compatibility.change;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The kinds of changes between two contracts, each with what it is about, whom it usually hurts, and by how much a version
 * has to rise for it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum ChangeKind {
    /** The port is not offered any more. */
    PORT_REMOVED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The port was not offered before. */
    PORT_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A field, schema object, contract, port or product is going to end. */
    DEPRECATED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** What was going to end, or had ended, does not end. */
    REVIVED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A contract, port or product has ended: nobody may read it any more. */
    RETIRED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** What was promised for good is on trial or a draft again. */
    STATUS_LOWERED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** What was a draft or on trial is promised for more. */
    STATUS_RAISED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Something has another id, by which others refer to it. */
    IDENTITY_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The storage format of the port is another one. */
    FORMAT_CHANGED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** The port has a location in one more environment. */
    LOCATION_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** The port lies elsewhere in an environment. */
    LOCATION_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** There is one more way to ask for the data. */
    ENDPOINT_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A way to ask for the data is another one, or gone. */
    ENDPOINT_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A schema object is gone. */
    OBJECT_REMOVED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A schema object is new. */
    OBJECT_ADDED(Concern.DATA, Affected.NOBODY, Bump.MINOR),
    /** The schema object has another name. */
    OBJECT_RENAMED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A field is gone. */
    FIELD_REMOVED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A field is new; where it is required, what was written before lacks it. */
    FIELD_ADDED(Concern.DATA, Affected.NOBODY, Bump.MINOR),
    /** A field is gone and another of its type came: it seems to have a new name. */
    FIELD_RENAMED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A type holds every value it held, and more. */
    TYPE_WIDENED(Concern.DATA, Affected.READERS, Bump.MINOR),
    /** A type does not hold every value it held, or readers would have to convert. */
    TYPE_CHANGED(Concern.DATA, Affected.BOTH, Bump.MAJOR),
    /** A field never holds null any more. */
    REQUIRED_TIGHTENED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** A field may hold null, which it never did. */
    REQUIRED_LOOSENED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** There was no primary key and there is one. */
    KEY_ADDED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** The primary key is another one, or gone. */
    KEY_CHANGED(Concern.DATA, Affected.BOTH, Bump.MAJOR),
    /** No value of a field comes twice any more. */
    UNIQUE_ADDED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** Values of a field may come twice, which they never did. */
    UNIQUE_REMOVED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A field may hold values that were not accepted: a reader who handles each of them meets another. */
    VALUES_ADDED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** A field does not accept values any more that it accepted. */
    VALUES_REMOVED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** An option of a type, or a list of accepted values, allows less. */
    CONSTRAINT_TIGHTENED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** An option of a type, or a list of accepted values, allows more or is gone. */
    CONSTRAINT_LOOSENED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** An option of a type allows other values, neither more nor fewer for sure. */
    CONSTRAINT_CHANGED(Concern.DATA, Affected.BOTH, Bump.MAJOR),
    /** Fields refer to others, which has to hold. */
    RELATIONSHIP_ADDED(Concern.DATA, Affected.WRITERS, Bump.MINOR),
    /** Fields need not refer to others any more. */
    RELATIONSHIP_REMOVED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** The table is partitioned by other columns. */
    PARTITIONS_CHANGED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** What a field or object is called or typed in the store is said for the first time. */
    PHYSICAL_ADDED(Concern.DATA, Affected.NOBODY, Bump.MINOR),
    /** A field or object is called or typed otherwise in the store. */
    PHYSICAL_CHANGED(Concern.DATA, Affected.READERS, Bump.MAJOR),
    /** What a row or a field stands for is said for the first time. */
    MEANING_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** What a row or a field stands for is another thing, or not said any more. */
    MEANING_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** Values are made otherwise; the contract says what they mean. */
    DERIVATION_CHANGED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A field is one that the business cannot do without. */
    CRITICALITY_RAISED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** A field is not held to be critical any more. */
    CRITICALITY_LOWERED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A field is said to hold personal data. */
    PII_MARKED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A field holds personal data of another category. */
    PII_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A field is not said to hold personal data any more. */
    PII_DROPPED(Concern.PROMISE, Affected.WRITERS, Bump.MAJOR),
    /** A field is said to tell, with others, of whom a row speaks. */
    QUASI_IDENTIFIER_MARKED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A field is not said to tell of whom a row speaks any more. */
    QUASI_IDENTIFIER_DROPPED(Concern.PROMISE, Affected.WRITERS, Bump.MAJOR),
    /** A field has another code of the organisation's taxonomy. */
    TAXONOMY_CHANGED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Consumers see in the clear what was masked. */
    MASK_DROPPED(Concern.PROMISE, Affected.WRITERS, Bump.MAJOR),
    /** Consumers see less than before, under a mask or a stricter one. */
    MASK_TIGHTENED(Concern.PROMISE, Affected.READERS, Bump.MINOR),
    /** Consumers see other values than before, under a mask that is not simply stricter. */
    MASK_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** Consumers may not read any more. */
    CONSUMERS_REMOVED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** More consumers may read. */
    CONSUMERS_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Consumers see fewer rows than before. */
    ROWS_FILTERED(Concern.PROMISE, Affected.READERS, Bump.MINOR),
    /** Consumers see more rows than before. */
    ROWS_UNFILTERED(Concern.PROMISE, Affected.WRITERS, Bump.MAJOR),
    /** Consumers see other rows than before. */
    ROW_RULES_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** Only those who may read find the product. */
    VISIBILITY_NARROWED(Concern.PROMISE, Affected.READERS, Bump.MINOR),
    /** Everybody finds the product. */
    VISIBILITY_WIDENED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Fewer may read, or they see less: some are denied, a role, a verified principal or an approval is needed. */
    ACCESS_TIGHTENED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** More may read, or they see more: fewer are denied, or less is needed. */
    ACCESS_LOOSENED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Requests for access are approved by other rules; grants that somebody gave stay. */
    APPROVAL_CHANGED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A role of the platform's access management does not open the data any more. */
    ROLE_REMOVED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** One more role of the platform's access management opens the data. */
    ROLE_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A role of the platform's access management allows something else. */
    ROLE_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The data may travel less far. */
    CLASSIFICATION_RAISED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The data may travel farther than those it comes from were promised. */
    CLASSIFICATION_LOWERED(Concern.PROMISE, Affected.WRITERS, Bump.MAJOR),
    /** Data is kept for less time. */
    RETENTION_SHORTENED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** Data is kept for longer. */
    RETENTION_LENGTHENED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** Reading costs more. */
    PRICE_RAISED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** Reading costs less. */
    PRICE_LOWERED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Reading is paid in another currency or counted by another unit. */
    PRICE_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The data does not lie on a server any more. */
    SERVER_REMOVED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The data lies on one more server. */
    SERVER_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** A server is reached otherwise. */
    SERVER_CHANGED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A service level is gone or promises less. */
    SERVICE_LEVEL_LOOSENED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A service level is new or promises more. */
    SERVICE_LEVEL_TIGHTENED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** It is said when support or life ends, which it was not. */
    END_ANNOUNCED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** Support or life does not end as was announced. */
    END_WITHDRAWN(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** An expectation is gone, or another one stands in its place. */
    EXPECTATION_REMOVED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** An expectation is new. */
    EXPECTATION_ADDED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** An expectation asks for something else, neither more nor less for sure. */
    EXPECTATION_CHANGED(Concern.PROMISE, Affected.BOTH, Bump.MAJOR),
    /** An expectation asks for less. */
    THRESHOLD_LOOSENED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** An expectation asks for more. */
    THRESHOLD_TIGHTENED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** A failure counts for less than it did. */
    SEVERITY_LOWERED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** A failure counts for more than it did. */
    SEVERITY_RAISED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** An expectation speaks of the rows of one publication only. */
    SCOPE_NARROWED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** An expectation speaks of all rows of the table. */
    SCOPE_WIDENED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** The contract may change in ways it might not, or with less notice. */
    VERSIONING_LOOSENED(Concern.PROMISE, Affected.READERS, Bump.MAJOR),
    /** The contract promises more about how it changes. */
    VERSIONING_TIGHTENED(Concern.PROMISE, Affected.WRITERS, Bump.MINOR),
    /** The owner does not say any more that data is encrypted, or reads recorded. */
    SAFEGUARD_DROPPED(Concern.PROMISE, Affected.BOTH, Bump.MAJOR),
    /** The owner says that data is encrypted, or reads are recorded. */
    SAFEGUARD_ADDED(Concern.PROMISE, Affected.NOBODY, Bump.MINOR),
    /** The data rests on one more input. */
    INPUT_ADDED(Concern.WORDS, Affected.NOBODY, Bump.PATCH),
    /** The data does not rest on an input any more. */
    INPUT_REMOVED(Concern.WORDS, Affected.NOBODY, Bump.PATCH),
    /** Words or their order changed, or what no other kind names. */
    REWORDED(Concern.WORDS, Affected.NOBODY, Bump.PATCH),
    /** The contract changed and its version did not rise by enough. */
    VERSION_NOT_RAISED(Concern.WORDS, Affected.NOBODY, Bump.NONE),
    /** The version is lower than the published one. */
    VERSION_WENT_BACK(Concern.WORDS, Affected.NOBODY, Bump.NONE);

    private final Concern concern;
    private final Affected affected;
    private final Bump bump;

    ChangeKind(Concern concern, Affected affected, Bump bump) {
        this.concern = concern;
        this.affected = affected;
        this.bump = bump;
    }

    /** Returns what changes of this kind are about. */
    public Concern concern() {
        return concern;
    }

    /** Returns who is usually hurt by a change of this kind; {@link Change#affected()} says who is by one. */
    public Affected affected() {
        return affected;
    }

    /** Returns by how much the version has to rise for a change of this kind; a finding about versions needs nothing itself. */
    public Bump bump() {
        return bump;
    }
}
