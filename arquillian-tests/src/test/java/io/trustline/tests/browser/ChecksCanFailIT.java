package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.SharedServer;

/** The checks that {@link EveryPageIT} trusts see what is planted before them (PLAT-5, PLAT-8). */
@NeedsBrowser
class ChecksCanFailIT {

    private static Screen screen;

    @BeforeAll
    static void open() {
        screen = Screen.open(SharedServer.get());
    }

    @AfterAll
    static void close() {
        screen.close();
    }

    @BeforeEach
    void freshPage() {
        screen.size(1280, 800).open("/sign-in");
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void axeSeesAPictureWithoutWords() {
        plant("<img src='/assets/logo.svg'>");
        assertFalse(Axe.faults(screen).isEmpty());
    }

    @Test
    void axeSeesPaleText() {
        screen.script("document.querySelector('h1').style.color = '#eee'");
        assertFalse(Axe.faultsOfColour(screen).isEmpty());
    }

    @Test
    void theLayoutCheckSeesWhatIsTooWide() {
        screen.script("document.querySelector('h1').style.width = '400px'");
        assertFalse(Layout.faults(screen).isEmpty());
    }

    @Test
    void theContentPolicyRefusesInlineStylesAndItShows() {
        plant("<p style='color: red'>red</p>");
        assertFalse(screen.complaints().isEmpty());
    }

    private static void plant(String html) {
        screen.script("document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])", html);
    }
}
