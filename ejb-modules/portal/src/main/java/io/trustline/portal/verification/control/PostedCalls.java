package io.trustline.portal.verification.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.kernel.source.Tokens;
import io.trustline.sip.api.CallId;
import io.trustline.sip.api.CallScript;
import io.trustline.sip.api.CallSecret;
import io.trustline.sip.api.Language;
import io.trustline.sip.api.PlaceCall;
import io.trustline.sip.api.ServiceNumber;
import io.trustline.sip.api.SessionKey;
import io.trustline.sip.api.Telephone;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Writes each call down and puts its command into the outbox, both in the caller's transaction (ADR 0002). */
@ApplicationScoped
public class PostedCalls implements OutgoingCalls {

    /** Numbers are in E.164 already, so that it decides nothing. */
    private static final String REGION = "CN";
    /** Of no country: the ITU keeps +999 for nobody. */
    private static final String NOBODYS_NUMBER = "+999000000000";

    @EJB
    Telephone telephone;
    @Inject
    Proving proving;
    @Inject
    CallRows rows;
    @Inject
    CommandMail mail;
    @Inject
    Clock clock;
    @Inject
    RandomGenerator random;

    @Override
    public CallId tell(ServiceNumber service, String subject, Msisdn number, CallSecret secret, Language language,
            Instant goodUntil) {
        return post(told(new Call(service, subject, language, goodUntil), number.e164(), secret), false);
    }

    @Override
    public CallId pretend(ServiceNumber service, String subject, CallSecret secret, Language language,
            Instant goodUntil) {
        return post(told(new Call(service, subject, language, goodUntil), NOBODYS_NUMBER, secret), true);
    }

    @Override
    public CallId ask(ServiceNumber service, String subject, Msisdn number, CallScript script, Language language,
            Instant goodUntil) {
        var id = new CallId(Tokens.id(random));
        var proof = proving.prove(service, number.e164(), script);
        var call = new Call(service, subject, language, goodUntil);
        return post(call.command(id, telephone.seal(id, script), proof), false);
    }

    @Override
    public CallId pass(PlaceCall command) {
        return post(command, false);
    }

    private PlaceCall told(Call call, String number, CallSecret secret) {
        var id = new CallId(Tokens.id(random));
        return call.command(id, telephone.seal(id, secret), proving.prove(call.service(), number, secret));
    }

    private CallId post(PlaceCall command, boolean decoy) {
        var now = clock.instant();
        rows.add(new CallRow(command.call(), command.challenge(), command.service(), !decoy, Optional.empty(),
                Optional.empty(), now, now));
        mail.post(command, decoy);
        return command.call();
    }

    /** What every command says, whatever it tells. */
    private record Call(ServiceNumber service, String subject, Language language, Instant goodUntil) {

        PlaceCall command(CallId id, String secret, SessionKey proof) {
            return new PlaceCall(id, subject, service, REGION, language, secret, proof, goodUntil);
        }
    }
}
