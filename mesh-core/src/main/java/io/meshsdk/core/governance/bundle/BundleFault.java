package io.meshsdk.core.governance.bundle;

import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.error.PolicyBundleException;
import java.util.Optional;

/** Why the policies of a council cannot be relied on. */
final class BundleFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;
    private final String remedy;

    private BundleFault(String code, String reason, String remedy) {
        super(reason, null, false, false);
        this.code = code;
        this.reason = reason;
        this.remedy = remedy;
    }

    static BundleFault missing(Optional<BundleMark> seen) {
        return new BundleFault(
                "bundle-missing",
                "The catalog holds no bundle of policies"
                        + seen.map(mark -> ", and %s was in force before".formatted(mark))
                                .orElse(""),
                "Let the council publish one: mesh.governance().publish(..), or give the mesh the catalog that has it");
    }

    static BundleFault unverified() {
        return new BundleFault(
                "bundle-unverified",
                "A bundle of policies is in force, and this mesh knows no key of the council that signs it",
                "Call Mesh.builder().council(...) with the public key of the council");
    }

    static BundleFault older(long version, BundleMark seen) {
        return new BundleFault(
                "bundle-older",
                "The newest bundle in the catalog is version %d, and %s was in force before".formatted(version, seen),
                "Give the mesh the catalog that has the newer one, or let the council publish it again");
    }

    static BundleFault replayed(long version, long place) {
        return new BundleFault(
                "bundle-older",
                "The newest bundle in the catalog says that it is version %d, in the place of version %d"
                        .formatted(version, place),
                "Find out who put it there, and let the council publish the next version");
    }

    static BundleFault replaced(long version) {
        return new BundleFault(
                "bundle-altered",
                "Version %d in the catalog is another than the version %d that was in force before"
                        .formatted(version, version),
                "Find out who changed the catalog, and let the council publish the next version");
    }

    static BundleFault altered(long place) {
        return new BundleFault(
                "bundle-altered",
                "The signature of version %d does not fit what it says".formatted(place),
                "Find out who changed the catalog, and let the council publish the next version");
    }

    static BundleFault untrusted(long place, String keyId) {
        return new BundleFault(
                "bundle-untrusted",
                "Version %d is signed with key '%s', which is none of the council".formatted(place, keyId),
                "Find out who published it; if the council has a new key, give it to Mesh.builder().council(...)");
    }

    static BundleFault unreadable(long place, String why) {
        return new BundleFault(
                "bundle-altered",
                "Version %d cannot be read: %s".formatted(place, why),
                "Use a later version of the SDK if the council does, or find out who changed the catalog");
    }

    static BundleFault unknown(String policy, String what) {
        return new BundleFault(
                "bundle-policy-unknown",
                "The bundle names policy '%s', and %s".formatted(policy, what),
                "Add the module that brings it, or use the version of the SDK that knows it");
    }

    static BundleFault changed(String policy, String expected, String found) {
        return new BundleFault(
                "bundle-policy-changed",
                "The bundle names policy '%s' as %s, and here it is %s".formatted(policy, expected, found),
                "Use the module that the council put in force, or let the council publish a bundle with this one");
    }

    static BundleFault conflict(String message) {
        return new BundleFault(
                "bundle-conflict",
                "The policies of the bundle and those of this mesh do not go together: %s".formatted(message),
                "Take the mesh's own policy away, or make it at least as strict");
    }

    String code() {
        return code;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }

    PolicyBundleException toException() {
        return new PolicyBundleException(
                code, "Cannot rely on the policies of the council: %s. %s.".formatted(reason, remedy));
    }
}
