package io.trustline.portal.verification.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trustline.kernel.messaging.Envelope;
import io.trustline.kernel.messaging.Outbox;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKeys;
import io.trustline.sip.api.Telephone;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** VOX-4: a command for the gateway carries a K2 that the service's K1 proves, and waits in the outbox. */
class PostedCallsTest {

    private static final ServiceNumber BANK = new ServiceNumber("bank-7");
    private static final CallSecret SECRET = new CallSecret("271828", Optional.empty());

    private final House house = new House();
    private final byte[] bankKey = Tokens.secret(new Random(5)).getBytes(UTF_8);
    private final PostedCalls posted = new PostedCalls();
    private final List<CommandMail.Posted> hurried = new ArrayList<>();

    PostedCallsTest() {
        var mail = new CommandMail();
        mail.database = house.database;
        mail.random = new Random(1);
        mail.posted = House.remembering(hurried);
        mail.open();
        var proving = new Proving();
        proving.keys = house.keys;
        proving.tenants = service -> service.equals(BANK) ? Optional.of(bankKey) : Optional.empty();
        proving.clock = house;
        proving.random = new Random(2);
        posted.telephone = (Telephone) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{Telephone.class}, (self, method, given) -> "sealed");
        posted.proving = proving;
        posted.rows = house.calls;
        posted.mail = mail;
        posted.clock = house;
        posted.random = new Random(3);
    }

    @Test
    void theHousesOwnCallIsProvenByAKeyThatIsDerived() {
        tell(Proving.HOUSE);
        var command = waiting("command_outbox").get(0);
        assertTrue(SessionKeys.fits(command.proof(), posted.proving.houseKeys().get(0), Proving.HOUSE, SECRET));
        assertFalse(SessionKeys.fits(command.proof(), bankKey, Proving.HOUSE, SECRET));
        assertEquals(House.HER_NUMBER.e164(), command.proof().number());
    }

    @Test
    void aCompanysCallIsProvenByItsOwn() {
        tell(BANK);
        assertTrue(SessionKeys.fits(waiting("command_outbox").get(0).proof(), bankKey, BANK, SECRET));
    }

    @Test
    void aCompanyWithoutALivingKeyCallsNobody() {
        var gone = new ServiceNumber("gone-1");
        assertThrows(ServiceUnknown.class, () -> tell(gone));
        assertTrue(waiting("command_outbox").isEmpty());
    }

    @Test
    void aPretendedCallIsMadeAlikeAndNeverSent() {
        posted.pretend(Proving.HOUSE, "challenge:2", SECRET, Language.ENGLISH, soon());
        assertTrue(waiting("command_outbox").isEmpty());
        assertEquals("sealed", waiting("decoy_outbox").get(0).secret());
        assertEquals(1, hurried.size());
    }

    @Test
    void aQuestionIsCoveredByItsProof() {
        var script = new CallScript(List.of(CallScript.Piece.amount(12_300, "CNY")));
        posted.ask(Proving.HOUSE, "approval:1", House.HER_NUMBER, script, Language.MANDARIN, soon());
        var proof = waiting("command_outbox").get(0).proof();
        var again = SessionKeys.make(posted.proving.houseKeys().get(0),
                new SessionKeys.Stamp(Proving.HOUSE, House.NOON, proof.nonce()), House.HER_NUMBER.e164(), script);
        assertEquals(again.value(), proof.value());
    }

    @Test
    void eachCallHasARowThatItsNewsWillFind() {
        var call = tell(Proving.HOUSE);
        assertEquals("challenge:1", house.calls.find(call).orElseThrow().subject());
        assertEquals(call, waiting("command_outbox").get(0).call());
    }

    private CallId tell(ServiceNumber service) {
        return posted.tell(service, "challenge:1", House.HER_NUMBER, SECRET, Language.MANDARIN, soon());
    }

    private static Instant soon() {
        return House.NOON.plus(Duration.ofMinutes(3));
    }

    private List<PlaceCall> waiting(String table) {
        var found = new ArrayList<Envelope>();
        new Outbox(house.database, "portal", table).relay(10, found::addAll);
        return found.stream().map(envelope -> PlaceCall.fromJson(envelope.bodyOf(PlaceCall.TYPE))).toList();
    }
}
