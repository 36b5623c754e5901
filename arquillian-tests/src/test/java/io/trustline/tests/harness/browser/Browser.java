package io.trustline.tests.harness.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import io.trustline.tests.harness.Shell;

/** A Chromium of one test's own, with an empty profile; it fetches nothing but what the test opens. */
public final class Browser implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** @param language what the browser asks pages for, such as {@code zh-CN} */
    public static Browser open(String language) {
        try {
            var profile = Files.createTempDirectory("trustline-browser");
            var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort()
                    .build();
            var driver = new ChromeDriver(service, options(profile, language));
            driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
            return new Browser(profile, driver);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ChromeOptions options(Path profile, String language) {
        var options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.setAcceptInsecureCerts(true);
        options.addArguments(List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-default-apps", "--disable-dev-shm-usage", "--ignore-certificate-errors",
                "--force-color-profile=srgb", "--hide-scrollbars", "--lang=" + language,
                "--user-data-dir=" + profile));
        options.setExperimentalOption("prefs", new HashMap<>(Map.of("intl.accept_languages", language,
                "intl.selected_languages", language, "credentials_enable_service", false)));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        Shell.run("rm", "-rf", profile.toString());
    }
}
