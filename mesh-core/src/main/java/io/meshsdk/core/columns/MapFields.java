package io.meshsdk.core.columns;

import io.meshsdk.data.Misfits;
import io.meshsdk.schema.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spreads maps over the appenders of fields; keys that name no field are counted, and never told: they may be data. */
final class MapFields {
    private static final String NO_SUCH_FIELD = "no such field";

    private final @Nullable Place struct;
    private final String[] names;
    private final Set<String> known;
    private final Appender[] appenders;
    private final Intake intake;

    MapFields(@Nullable Place struct, List<Field> fields, Intake intake) {
        this.struct = struct;
        this.names = fields.stream().map(Field::name).toArray(String[]::new);
        this.known = new HashSet<>(List.of(names));
        this.appenders = fields.stream()
                .map(field -> Appenders.of(place(struct, field, intake)))
                .toArray(Appender[]::new);
        this.intake = intake;
    }

    Appender[] appenders() {
        return appenders;
    }

    void append(Map<?, ?> row) {
        int found = 0;
        for (int i = 0; i < names.length; i++) {
            Object value = row.get(names[i]);
            appenders[i].append(value);
            found += value == null ? 0 : 1;
        }
        if (found != row.size() && found + nullEntries(row) != row.size()) {
            noteUnknown(row);
        }
    }

    void appendNull() {
        for (Appender appender : appenders) {
            appender.append(null);
        }
    }

    private int nullEntries(Map<?, ?> row) {
        int count = 0;
        int last = appenders.length == 0 ? 0 : appenders[0].size() - 1;
        for (int i = 0; i < names.length; i++) {
            if (appenders[i].isNull(last) && row.get(names[i]) == null && row.containsKey(names[i])) {
                count++;
            }
        }
        return count;
    }

    private void noteUnknown(Map<?, ?> row) {
        for (Map.Entry<?, ?> entry : row.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !known.contains(name)) {
                noteUnknown(entry.getValue());
            }
        }
    }

    private void noteUnknown(@Nullable Object value) {
        String found = value == null ? "null" : value.getClass().getName();
        if (struct == null) {
            intake.note(Misfits.UNDECLARED, NO_SUCH_FIELD, found);
        } else {
            intake.note(struct.field(), NO_SUCH_FIELD + " in " + struct.path(), found);
        }
    }

    private static Place place(@Nullable Place struct, Field field, Intake intake) {
        return struct == null ? Place.of(field.name(), field.type(), intake) : struct.child(field.name(), field.type());
    }
}
