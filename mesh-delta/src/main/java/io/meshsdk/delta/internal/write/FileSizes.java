package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.error.StorageException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * How large files are made.
 *
 * @param fileBytes from which size on a file is completed and another begun
 * @param rowGroupBytes what a writer holds in memory before it writes a row group, over all files it has open
 */
record FileSizes(long fileBytes, long rowGroupBytes) {
    private static final long MIB = 1L << 20;
    private static final long LEAST_ROW_GROUP = MIB;
    private static final String TARGET = "delta.targetFileSize";
    private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*([kmg]?)b?");

    /**
     * Returns the sizes of a table: its property {@code delta.targetFileSize} goes over the setting.
     *
     * @throws StorageException if a setting is no size
     */
    static FileSizes of(Configuration settings, Map<String, String> properties) {
        String asked = properties.getOrDefault(TARGET, settings.get(HadoopSettings.FILE_SIZE, "512m"));
        long fileBytes = bytes(HadoopSettings.FILE_SIZE, asked);
        long group = bytes(HadoopSettings.ROW_GROUP_SIZE, settings.get(HadoopSettings.ROW_GROUP_SIZE, "128m"));
        return new FileSizes(fileBytes, Math.max(LEAST_ROW_GROUP, Math.min(group, fileBytes)));
    }

    private static long bytes(String key, String text) {
        Matcher size = SIZE.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!size.matches() || size.group(1).length() > 15) {
            throw new StorageException(
                    "Cannot use '%s' as %s: expected a number of bytes, or one with k, m or g behind it, for example 512m."
                            .formatted(text, key));
        }
        int shift = switch (size.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return Math.max(1, Long.parseLong(size.group(1)) << shift);
    }
}
