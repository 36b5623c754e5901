package io.trustline.device.list.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the header says: where serial number and key stand, and how many columns there are. */
record Columns(int serial, int key, int count) {

    private static final String SERIAL = "serial";
    private static final String KEY = "key";

    /** Empty where a column that we need is missing or there twice. */
    static Optional<Columns> of(List<String> header) {
        var names = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        return isOnce(names, SERIAL) && isOnce(names, KEY)
                ? Optional.of(new Columns(names.indexOf(SERIAL), names.indexOf(KEY), names.size()))
                : Optional.empty();
    }

    private static boolean isOnce(List<String> names, String name) {
        return names.contains(name) && names.indexOf(name) == names.lastIndexOf(name);
    }
}
