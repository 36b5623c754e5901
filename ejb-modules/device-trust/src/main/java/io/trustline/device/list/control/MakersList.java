package io.trustline.device.list.control;

import io.trustline.device.api.ImportFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a maker's CSV a batch at a time, in constant memory however long it is, and judges every line by itself. */
final class MakersList {

    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,64}");

    private final Lines lines;
    private final Columns columns;

    private MakersList(Lines lines, Columns columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /** Empty where the first line is no header that names {@code serial} and {@code key}. */
    static Optional<MakersList> open(InputStream csv) throws IOException {
        var lines = new Lines(csv);
        if (!lines.next() || lines.isTooLong()) {
            return Optional.empty();
        }
        return lines.text().flatMap(Fields::of).flatMap(Columns::of).map(columns -> new MakersList(lines, columns));
    }

    /** The next lines, at most so many; none of either kind at the end. */
    ListBatch next(int most) throws IOException {
        var rows = new ArrayList<ListRow>(most);
        var faults = new ArrayList<ImportFault>();
        while (rows.size() + faults.size() < most && lines.next()) {
            judge(rows, faults);
        }
        return new ListBatch(rows, faults, lines.bytesRead());
    }

    private void judge(List<ListRow> rows, List<ImportFault> faults) {
        var text = lines.isTooLong() ? Optional.<String>empty() : lines.text();
        if (text.isEmpty()) {
            faults.add(fault(lines.isTooLong() ? Fault.TOO_LONG : Fault.ENCODING));
        } else if (!text.get().isBlank()) {
            judge(Fields.of(text.get()).orElse(List.of()), rows, faults);
        }
    }

    private void judge(List<String> fields, List<ListRow> rows, List<ImportFault> faults) {
        if (fields.size() != columns.count()) {
            faults.add(fault(Fault.COLUMNS));
            return;
        }
        var serial = fields.get(columns.serial());
        var key = FactoryKeyText.read(fields.get(columns.key()));
        if (!SERIAL.matcher(serial).matches()) {
            faults.add(fault(Fault.SERIAL));
        } else if (key.isEmpty() || FactoryKeyText.isWeak(key.get())) {
            faults.add(fault(key.isEmpty() ? Fault.KEY : Fault.WEAK_KEY));
        } else {
            rows.add(new ListRow(lines.number(), serial, key.get()));
        }
    }

    private ImportFault fault(Fault fault) {
        return new ImportFault(lines.number(), fault.slug());
    }
}
