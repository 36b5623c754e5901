package io.trustline.web.page;

import io.trustline.web.text.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Browsers in the visitor's language; pages say {@code #{browsers.of(userAgent)}}. */
@Named
@RequestScoped
public class Browsers {

    @Inject
    Text text;

    public String of(String userAgent) {
        var browser = Browser.of(userAgent);
        var name = browser.name().orElseGet(() -> text.of("browser.unknown"));
        return browser.system().map(system -> text.of("browser.on", name, system)).orElse(name);
    }

    public String icon(String userAgent) {
        return Browser.of(userAgent).isHandheld() ? "phone" : "screen";
    }
}
