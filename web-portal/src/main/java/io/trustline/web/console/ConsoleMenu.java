package io.trustline.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** The pages that there are, in order, and which of them is open. */
@Named
@RequestScoped
public class ConsoleMenu {

    @Inject
    @Any
    Instance<ConsolePage> pages;
    @Inject
    HttpServletRequest request;

    public List<Entry> getEntries() {
        return pages.stream().sorted(Comparator.comparingInt(ConsolePage::order)).map(this::entry).toList();
    }

    private Entry entry(ConsolePage page) {
        return new Entry(page.path(), page.titleKey(), page.path().equals(request.getRequestURI()));
    }

    /** One line of the menu. */
    public record Entry(String path, String titleKey, boolean open) {

        public String getPath() {
            return path;
        }

        public String getTitleKey() {
            return titleKey;
        }

        public String getCurrent() {
            return open ? "page" : "false";
        }
    }
}
