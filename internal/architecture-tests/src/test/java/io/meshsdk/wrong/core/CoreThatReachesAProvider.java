package io.meshsdk.wrong.core;

import io.meshsdk.wrong.provider.Provider;

final class CoreThatReachesAProvider {
    Provider provider() {
        return new Provider();
    }
}
