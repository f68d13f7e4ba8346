package io.meshsdk.wrong.core;

import org.apache.parquet.schema.MessageType;

final class CoreThatKnowsParquet {
    String name(MessageType type) {
        return type.getName();
    }
}
