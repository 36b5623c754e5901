package io.trustline.tests.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.browser.Browser;
import io.trustline.tests.harness.http.PageClient;
import io.trustline.tests.harness.server.Product;

/** A person's browser in front of Trustline: opens, types, presses, looks. */
final class Screen implements AutoCloseable {

    private static final List<String> COOKIES = List.of(PageClient.SESSION, PageClient.BROWSER, PageClient.ATTEMPT,
            PageClient.LANGUAGE,
            PageClient.VIEW);
    /** Pages cannot see it, and it needs no permission of theirs. */
    private static final String LISTENER = "window.trustlineViolations = [];"
            + "addEventListener('securitypolicyviolation',"
            + " event => trustlineViolations.push(event.effectiveDirective + ' ' + event.blockedURI))";

    private final Browser browser;
    private final URI base;
    /** What it says of itself: an attempt goes on only in the browser that began it. */
    private Optional<String> guise = Optional.empty();

    private Screen(Browser browser, URI base) {
        this.browser = browser;
        this.base = base;
    }

    static Screen open(Product product) {
        var screen = new Screen(Browser.open("en"), PageClient.of(product).base());
        screen.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTENER));
        screen.size(1280, 800);
        return screen;
    }

    /** What the browser tells pages that it likes to read. */
    Screen reading(String language) {
        var own = script("return navigator.userAgent").toString().replace("Headless", "");
        var agent = guise.orElse(own);
        command("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
        return this;
    }

    /** Without any cookie, as on its first day. */
    Screen forgetful() {
        command("Network.clearBrowserCookies", Map.of());
        return this;
    }

    /** Goes on where somebody who used no browser has left off. */
    Screen as(PageClient client) {
        forgetful();
        guise = Optional.of(PageClient.AGENT);
        COOKIES.stream().filter(name -> client.cookie(name) != null).forEach(name -> command("Network.setCookie",
                Map.of("url", base.toString(), "name", name, "value", client.cookie(name), "secure", true, "path",
                        "/")));
        return this;
    }

    /** As if the page had been open for a day. */
    Screen forgetView() {
        command("Network.deleteCookies", Map.of("name", PageClient.VIEW, "url", base.toString()));
        return this;
    }

    /** The next form will be sent in an alphabet that the server does not read. */
    Screen garble() {
        script("document.forms[0].acceptCharset = 'gbk'; document.forms[0].elements[0].value = '/\u4e2d'");
        return this;
    }

    Screen size(int width, int height) {
        command("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Screen scheme(String scheme) {
        command("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Screen open(String path) {
        driver().get(base + path);
        return this;
    }

    String path() {
        return URI.create(driver().getCurrentUrl()).getPath();
    }

    Screen arrives(String path) {
        Await.until("the browser is at " + path, () -> path().equals(path) && isLoaded());
        return this;
    }

    private boolean isLoaded() {
        try {
            return (boolean) script("return !window.trustlineLeft && document.readyState === 'complete'");
        } catch (WebDriverException betweenTwoPages) {
            return false;
        }
    }

    Screen type(String id, String text) {
        var field = driver().findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Presses what leads to another page, and waits for it. */
    Screen press(String css) {
        script("window.trustlineLeft = true");
        driver().findElement(By.cssSelector(css)).click();
        Await.until("another page comes after " + css, this::isLoaded);
        return this;
    }

    /** Sends keys to whatever has the focus. */
    Screen keys(CharSequence... keys) {
        focus().sendKeys(keys);
        return this;
    }

    Screen tab() {
        return keys(Keys.TAB);
    }

    WebElement focus() {
        return driver().switchTo().activeElement();
    }

    /** Opens what is folded up. */
    Screen unfold() {
        script("document.querySelectorAll('details').forEach(one => one.open = true)");
        return this;
    }

    boolean shows(String css) {
        return !driver().findElements(By.cssSelector(css)).isEmpty();
    }

    /** What moves by itself may be replaced between finding and reading. */
    String text(String css) {
        try {
            return driver().findElement(By.cssSelector(css)).getText();
        } catch (StaleElementReferenceException replaced) {
            return driver().findElement(By.cssSelector(css)).getText();
        }
    }

    String language() {
        return driver().findElement(By.tagName("html")).getAttribute("lang");
    }

    Object script(String script, Object... arguments) {
        return driver().executeScript(script, arguments);
    }

    Object command(String name, Map<String, Object> parameters) {
        return driver().executeCdpCommand(name, parameters);
    }

    /** The whole page, as far down as it goes. */
    byte[] picture(int width) {
        var height = script("return document.documentElement.scrollHeight");
        var clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        var picture = (Map<?, ?>) command("Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode((String) picture.get("data"));
    }

    /** What the browser refused to run or load here, and what failed in scripts, since it was last asked. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        ((List<?>) script("return window.trustlineViolations || []")).forEach(found -> complaints.add("" + found));
        driver().manage().logs().get(LogType.BROWSER).getAll().stream().map(entry -> entry.getMessage())
                .filter(line -> line.contains("Content Security Policy") || line.contains("Refused to")
                        || line.contains("Uncaught"))
                .forEach(complaints::add);
        return complaints;
    }

    ChromeDriver driver() {
        return browser.driver();
    }

    @Override
    public void close() {
        browser.close();
    }
}
