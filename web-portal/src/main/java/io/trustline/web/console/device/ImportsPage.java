package io.trustline.web.console.device;

import io.trustline.device.api.DeviceDesk;
import io.trustline.device.api.ImportFault;
import io.trustline.web.console.ConsolePage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The makers' lists that operators have brought, and how far each is. */
@Named("consoleImports")
@RequestScoped
public class ImportsPage implements ConsolePage {

    private static final int MOST = 20;
    private static final int MOST_FAULTS = 100;

    @EJB
    DeviceDesk desk;
    @Inject
    Clock clock;

    private Optional<UUID> id = Optional.empty();
    private List<ImportLine> lines;
    private List<ImportFault> faults;

    @Override
    public String path() {
        return "/console/imports";
    }

    @Override
    public String titleKey() {
        return "imports.menu";
    }

    @Override
    public int order() {
        return 5;
    }

    public List<ImportLine> getLines() {
        if (lines == null) {
            lines = desk.imports(MOST).stream().map(view -> new ImportLine(view, clock.instant())).toList();
        }
        return lines;
    }

    /** Whether the page should look again soon. */
    public boolean isAnyReading() {
        return getLines().stream().anyMatch(ImportLine::isReading);
    }

    public String getId() {
        return id.map(UUID::toString).orElse("");
    }

    public void setId(String given) {
        id = ImportLine.id(given);
    }

    /** The list whose bad lines are looked at, or null. */
    public ImportLine getChosen() {
        return id.flatMap(desk::importOf).map(view -> new ImportLine(view, clock.instant())).orElse(null);
    }

    public List<ImportFault> getFaults() {
        if (faults == null) {
            faults = id.map(list -> desk.importFaults(list, MOST_FAULTS)).orElse(List.of());
        }
        return faults;
    }
}
