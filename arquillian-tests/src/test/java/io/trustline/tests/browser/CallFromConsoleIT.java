package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.Project;
import io.trustline.tests.harness.device.Operator;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import io.trustline.tests.harness.telephone.WebPhone;

/** What a newcomer does first: places a test call in the console, answers in another window and listens (VOX-5). */
@NeedsBrowser
@Listens
class CallFromConsoleIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final WebPhone PHONE = new WebPhone(PRODUCT.ports().phonePage());
    private static final Duration SPOKEN_WITHIN = Duration.ofSeconds(100);
    private static Screen console;
    private static Screen telephone;

    @BeforeAll
    static void open() {
        var operator = Operator.of(PRODUCT);
        console = Screen.open(PRODUCT).as(operator.client()).reading("en");
        telephone = Screen.open(PRODUCT).reading("en");
    }

    @AfterAll
    static void close() {
        console.close();
        telephone.close();
    }

    @Test
    void aTestCallRingsInAnotherWindowAndIsHeardThere() {
        int before = PHONE.behaving("by-hand").last();
        telephone.driver().get(PHONE.page().toString());
        console.open("/console/test-call").type("number", "+8613800138000").press(".trunk-form button[type=submit]")
                .arrives("/console/call");
        shows("ringing");
        keep("walk-ringing", telephone);

        telephone.driver().findElement(By.id("answer")).click();
        shows("talking");
        Await.until("somebody speaks", () -> PHONE.loudest(before + 1) > WebPhone.SPEECH);
        keep("walk-talking", telephone);

        Await.until("the console tells the end", SPOKEN_WITHIN, () -> !console.shows("#live[data-live='700']"));
        assertEquals("Code read", console.text("#fate"));
        keep("walk-receipt", console);
        shows("idle");
        assertTrue(telephone.text("#calls").contains("Caller hung up"), telephone.text("#calls"));
        assertEquals(List.of(), telephone.complaints());
    }

    private static void shows(String state) {
        Await.until("the telephone's page is " + state,
                () -> telephone.shows("#telephone[data-state=" + state + "]"));
    }

    private static void keep(String name, Screen screen) {
        try {
            Files.createDirectories(Project.target("screenshots"));
            Files.write(Project.target("screenshots/" + name + ".png"), screen.picture(1280));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
