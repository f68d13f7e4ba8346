package io.meshsdk.wrong.language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LanguageThatLogs {
    Logger logger() {
        return LoggerFactory.getLogger("language");
    }
}
