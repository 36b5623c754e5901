package io.trustline.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.trustline.tests.harness.AuthenticatorApp;
import io.trustline.tests.harness.Person;
import io.trustline.tests.harness.Secrets;
import io.trustline.tests.harness.http.Visitor;
import io.trustline.tests.harness.need.NeedsBrowser;
import io.trustline.tests.harness.need.NeedsNode;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.server.Product;
import io.trustline.tests.harness.server.SharedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger's app, set up from the picture alone, opens the door once with each code (VOX-13). */
@NeedsBrowser
@NeedsNode
@Listens
class AuthenticatorIT {

    private static final Product PRODUCT = SharedServer.get();
    private static final int WIDTH = 1280;

    private Screen screen;
    private Person alice;

    @BeforeEach
    void open() {
        screen = Screen.open(PRODUCT).reading("en");
        var visitor = Visitor.signedUp(PRODUCT, "alice");
        alice = visitor.person();
        screen.as(visitor.client());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theAppIsSetUpFromThePictureAndEachOfItsCodesCountsOnce() throws IOException, NotFoundException {
        var app = setUp();
        signIn().arrives("/verify-app");
        var code = app.shownNext();
        screen.type("proof:typed", code).press("[id='proof:submit']").arrives("/home");
        signIn().arrives("/verify-app");
        screen.type("proof:typed", code).press("[id='proof:submit']").arrives("/verify-app");
        assertTrue(screen.shows("[id='proof:typed:fault']"), screen.text("main"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void aRecoveryCodeStandsInOnce() throws IOException, NotFoundException {
        setUp();
        screen.open("/security-codes").press("[id='codes:submit']");
        var codes = List.of(screen.text("#list").split("\\s+"));
        codes.forEach(Secrets::remember);
        assertEquals(10, codes.size());
        signIn().arrives("/verify-app");
        screen.press("a[href^='/verify-backup']").arrives("/verify-backup");
        screen.type("proof:typed", codes.get(3)).press("[id='proof:submit']").arrives("/home");
        signIn().open("/verify-backup").type("proof:typed", codes.get(3)).press("[id='proof:submit']");
        assertTrue(screen.shows("[id='proof:typed:fault']"), screen.text("main"));
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void theOnlyProofCannotBeRemoved() throws IOException, NotFoundException {
        setUp();
        screen.open("/security-factor-remove?factor=authenticator").press("[id='remove:submit']");
        assertEquals(Texts.of("en").say("problem.last-factor"), screen.text("#faults li"));
        assertTrue(screen.open("/security-authenticator").shows("a[href^='/security-factor-remove']"));
    }

    private AuthenticatorApp setUp() throws IOException, NotFoundException {
        screen.open("/security-authenticator").unfold();
        var secret = Secrets.remember(screen.text("#secret").replace(" ", ""));
        var app = new AuthenticatorApp(scanned());
        assertTrue(app.address().contains(secret), "the picture and the letters say the same");
        screen.type("authenticator:code", app.shown()).press("[id='authenticator:submit']")
                .arrives("/security-codes");
        return app;
    }

    /** What a camera reads in front of this screen. */
    private String scanned() throws IOException, NotFoundException {
        var seen = ImageIO.read(new ByteArrayInputStream(screen.picture(WIDTH)));
        var pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)))[0].getText();
    }

    private Screen signIn() {
        return screen.forgetful().open("/sign-in").type("signIn:name", alice.name())
                .type("signIn:password", alice.password()).press("[id='signIn:submit']");
    }
}
