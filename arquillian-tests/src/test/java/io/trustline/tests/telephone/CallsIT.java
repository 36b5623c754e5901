package io.trustline.tests.telephone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import javax.sql.DataSource;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallOutcome.Plain;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.Telephone;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.tests.container.TestArchive;
import io.trustline.tests.harness.Await;
import io.trustline.tests.harness.server.Listens;
import io.trustline.tests.harness.telephone.WebPhone;

/**
 * A command rings the telephone of the demonstration, and what is heard there is the code: by an ear that listens to
 * the telephone's own recording (VOX-4, VOX-5, VOX-11, VOX-12).
 */
@ExtendWith(ArquillianExtension.class)
@Listens
class CallsIT {

    private static final int PAGE = 8090;
    private static final Ear EAR = new Ear(new Prompts(new PromptFolder(Optional.empty())));

    @EJB(lookup = "java:global/trustline/sip-gateway/TelephoneBoundary!io.trustline.sip.api.Telephone")
    Telephone telephone;
    @Resource(lookup = "java:jboss/DefaultJMSConnectionFactory")
    ConnectionFactory connections;
    @Resource(lookup = "java:/jms/queue/sip-commands")
    Queue commands;
    @Resource(lookup = "java:/jms/topic/sip-events")
    Topic events;
    @Resource(lookup = "java:jboss/datasources/TrustlineDS")
    DataSource database;

    private final String code = Asker.code(6);
    private WebPhone phone;
    private Asker bank;
    private int before;

    @Deployment
    static Archive<?> archive() {
        return TestArchive.of(CallsIT.class, Asker.class, Traces.class, WebPhone.class, Await.class);
    }

    @BeforeEach
    void open() {
        phone = new WebPhone(PAGE + Integer.getInteger("jboss.socket.binding.port-offset", 0));
        bank = new Asker(telephone, connections, commands, events);
        before = phone.last();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void readsTheCodeInMandarinToWhoeverAnswers() {
        phone.behaving("by-hand");
        var call = bank.asks(new CallSecret(code, Optional.empty()), Language.MANDARIN);
        phone.awaitAfter(before, "ringing");
        phone.answer();

        assertEquals(Plain.SPOKEN, bank.outcome(call));
        assertEquals("caller-hung-up", phone.awaitAfter(before, "over").getString("ending"));
        assertEquals(List.of(code, code), readings(Language.MANDARIN));
    }

    @Test
    void readsTheCodeInEnglishAndLeavesItNowhereElse() {
        phone.behaving("at-once");
        var rare = Asker.code(10);
        var call = bank.asks(new CallSecret(rare, Optional.empty()), Language.ENGLISH);

        assertEquals(Plain.SPOKEN, bank.outcome(call));
        assertEquals(List.of(rare, rare), readings(Language.ENGLISH));
        assertEquals(List.of(), Traces.of(rare).inLogs());
        assertEquals(List.of(), Traces.of(rare).inTables(database));
        assertEquals(List.of(), Traces.of(rare).inMessages());
        assertFalse(Traces.of(call.toString()).inTables(database).isEmpty(), "the search finds what is there");
        assertFalse(Traces.of(call.toString()).inMessages().isEmpty(), "here too");
    }

    @Test
    void hearsThatItIsBusy() {
        saysNothing("busy", Plain.BUSY);
    }

    @Test
    void letsItRingOut() {
        saysNothing("no-answer", Plain.NO_ANSWER);
    }

    @Test
    void hearsThatItIsDeclined() {
        saysNothing("decline", Plain.DECLINED);
    }

    @Test
    void saysNothingToAMachine() {
        saysNothing("voicemail", Plain.VOICEMAIL);
    }

    @Test
    void saysNothingToAnotherTelephone() {
        saysNothing("divert", Plain.DIVERTED);
    }

    private void saysNothing(String manner, Plain outcome) {
        phone.behaving(manner);
        var call = bank.asks(new CallSecret(code, Optional.empty()), Language.MANDARIN);

        assertEquals(outcome, bank.outcome(call));
        phone.awaitAfter(before, "over");
        assertEquals(List.of(), readings(Language.MANDARIN));
    }

    @Test
    void saysItOnceMoreForTheKeyOne() {
        var call = talk(Optional.empty());
        awaitHeard(2);
        phone.press('1');
        awaitHeard(3);
        phone.putDown();

        assertEquals(Plain.SPOKEN, bank.outcome(call));
    }

    @Test
    void stopsForTheKeyNine() {
        var call = talk(Optional.empty());
        awaitHeard(1);
        phone.press('9');

        assertEquals(Plain.DISOWNED, bank.outcome(call));
    }

    @Test
    void saysTheCodeOnlyToWhoeverSeesTheScreen() {
        var call = talk(Optional.of("47"));
        awaitVoice();
        phone.press('4');
        phone.press('7');
        awaitHeard(1);
        phone.putDown();

        assertEquals(Plain.SPOKEN, bank.outcome(call));
    }

    @Test
    void saysNoCodeToWhoeverDoesNotSeeTheScreen() {
        var call = talk(Optional.of("47"));
        awaitVoice();
        for (char key : "525252".toCharArray()) {
            phone.press(key);
        }

        assertEquals(Plain.NOT_CONFIRMED, bank.outcome(call));
        assertEquals(List.of(), readings(Language.MANDARIN));
    }

    private CallId talk(Optional<String> screen) {
        phone.behaving("at-once");
        var call = bank.asks(new CallSecret(code, screen), Language.MANDARIN);
        phone.awaitAfter(before, "talking");
        return call;
    }

    /** Nobody keys what they have not been asked for. */
    private void awaitVoice() {
        Await.until("somebody speaks", () -> phone.loudest(before + 1) > WebPhone.SPEECH);
    }

    private void awaitHeard(int readings) {
        Await.until("the code was heard", () -> readings(Language.MANDARIN).stream().filter(code::equals)
                .count() >= readings);
    }

    private List<String> readings(Language language) {
        return EAR.hear(phone.heard(before + 1), language).readings();
    }
}
