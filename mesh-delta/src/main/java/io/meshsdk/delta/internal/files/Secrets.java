package io.meshsdk.delta.internal.files;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/** Takes secrets out of texts: what the settings hold under telling keys, and signatures in addresses. */
public final class Secrets {
    private static final String HIDDEN = "***";
    private static final Pattern KEY = Pattern.compile(
            "secret|password|token|credential|(access|account)\\.?key|\\.sas|private", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_VALUE = Pattern.compile("(provider|impl|type|path|enabled|duration)$");
    private static final Pattern SIGNATURE =
            Pattern.compile("([?&](?:sig|x-amz-[a-z-]+)=)[^&\\s]+", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 4;

    private Secrets() {}

    /** Returns a text without secrets. */
    public static String without(String text, Configuration settings) {
        String told = withoutSignatures(text);
        for (Map.Entry<String, String> setting : settings) {
            if (isSecret(setting.getKey()) && setting.getValue().length() >= SHORTEST) {
                told = told.replace(setting.getValue(), HIDDEN);
            }
        }
        return told;
    }

    /** Returns a text without the signatures of addresses, where no settings are known. */
    public static String withoutSignatures(String text) {
        return SIGNATURE.matcher(text).replaceAll("$1" + HIDDEN);
    }

    private static boolean isSecret(String key) {
        return KEY.matcher(key).find() && !NO_VALUE.matcher(key).find();
    }
}
