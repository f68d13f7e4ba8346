package io.meshsdk.wrong.reading;

import io.meshsdk.wrong.standalone.SecondRoom;

final class ReaderOverStandalone {
    SecondRoom room() {
        return new SecondRoom();
    }
}
