package io.trustline.device.list.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line's fields, quoted or not (RFC 4180 §2.5–2.7). */
final class Fields {

    private static final char QUOTE = '"';

    private final String line;
    private final List<String> fields = new ArrayList<>();
    private int position;

    private Fields(String line) {
        this.line = line;
    }

    /** Empty where a quote does not close, or stands where none may stand. */
    static Optional<List<String>> of(String line) {
        var fields = new Fields(line);
        return fields.all() ? Optional.of(fields.fields) : Optional.empty();
    }

    private boolean all() {
        boolean more = true;
        while (more) {
            var field = isAt(QUOTE) ? quoted() : bare();
            if (field.isEmpty() || position < line.length() && !isAt(',')) {
                return false;
            }
            fields.add(field.get());
            more = isAt(',');
            position++;
        }
        return true;
    }

    private Optional<String> bare() {
        int comma = line.indexOf(',', position);
        var field = line.substring(position, comma < 0 ? line.length() : comma);
        position += field.length();
        return field.indexOf(QUOTE) < 0 ? Optional.of(field) : Optional.empty();
    }

    private Optional<String> quoted() {
        var field = new StringBuilder();
        position++;
        while (position < line.length()) {
            char next = line.charAt(position++);
            if (next == QUOTE && !isAt(QUOTE)) {
                return Optional.of(field.toString());
            }
            position += next == QUOTE ? 1 : 0;
            field.append(next);
        }
        return Optional.empty();
    }

    private boolean isAt(char wanted) {
        return position < line.length() && line.charAt(position) == wanted;
    }
}
