package io.trustline.sip.stack.control;

import io.trustline.sip.digest.control.Authorization;
import io.trustline.sip.digest.control.Challenge;
import io.trustline.sip.digest.control.DigestAccount;
import io.trustline.sip.digest.control.Tries;
import io.trustline.sip.stack.message.control.ResponseFacts;
import io.trustline.sip.stack.wire.control.Asked;
import io.trustline.sip.stack.wire.control.Talk;
import io.trustline.sip.stack.wire.control.WireTrouble;
import io.trustline.sip.trunk.control.TrunkProbe.Answer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sip.ClientTransaction;
import javax.sip.message.Response;

/** One OPTIONS or REGISTER until it is answered; proved where that is asked for. All of it happens in its mailbox. */
final class Inquiry implements Talk {

    static final String OPTIONS = "OPTIONS";
    static final String REGISTER = "REGISTER";
    /** Much sooner than a transaction gives up: a trunk that needs longer carries no calls either. */
    private static final long PATIENCE_MILLIS = 5000;
    private static final Pattern EXPIRES = Pattern.compile("(?i);\\s*expires=(\\d{1,9})");
    private static final Set<Integer> SIGNS_OF_DEATH = Set.of(408, 503);

    private final Ground ground;
    private final Party party;
    private final String method;
    private final Consumer<Answer> ear;
    private final Mailbox mailbox;
    private final Hosts hosts = new Hosts();
    private final DigestAccount account;
    private final Tries tries = new Tries();
    private final AtomicBoolean over = new AtomicBoolean();
    private ClientTransaction transaction;
    private long expires;
    private boolean stretched;
    private int cseq;

    Inquiry(Ground ground, Party party, String method, Consumer<Answer> ear) {
        this.ground = ground;
        this.party = party;
        this.method = method;
        this.ear = ear;
        this.mailbox = new Mailbox(ground.workers());
        this.account = ground.accounts().of(party.trunk());
    }

    void begin(Duration wished) {
        expires = wished.toSeconds();
        ground.timer().schedule(() -> finish(Answer.bad("no answer")), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        mailbox.post(() -> carefully(() -> {
            hosts.lookUp(party.trunk().wish(), ground.wire());
            send(account.prove(method, party.uri()));
        }));
    }

    private void send(List<Authorization> proofs) {
        var text = party.begin(method, party.uri(), ground.wire().branch(), ++cseq);
        proofs.forEach(proof -> text.line(proof.header(), proof.value()));
        if (method.equals(REGISTER)) {
            text.line("Expires", String.valueOf(expires));
        } else {
            text.line("Accept", "application/sdp");
        }
        transaction = ground.wire().send(text.withoutBody());
    }

    @Override
    public void answered(Response response, ClientTransaction from) {
        var facts = new ResponseFacts(response);
        mailbox.post(() -> carefully(() -> {
            if (from != null && from == transaction && facts.status() >= 200) {
                judge(facts);
            }
        }));
    }

    private void judge(ResponseFacts facts) {
        boolean registers = method.equals(REGISTER);
        if (proves(facts) || registers && stretches(facts)) {
            return;
        }
        boolean good = registers ? facts.status() / 100 == 2 : !SIGNS_OF_DEATH.contains(facts.status());
        finish(good ? Answer.good(granted(facts)) : Answer.bad("answered " + facts.status()));
    }

    /** OPTIONS needs no proof: who demands one is alive. */
    private boolean proves(ResponseFacts facts) {
        boolean proxy = facts.status() == Response.PROXY_AUTHENTICATION_REQUIRED;
        if (!method.equals(REGISTER) || !proxy && facts.status() != Response.UNAUTHORIZED) {
            return false;
        }
        var challenge = Challenge.best(proxy, facts.all(proxy ? "Proxy-Authenticate" : "WWW-Authenticate"));
        if (account.isEmpty() || challenge.isEmpty() || !tries.take(challenge.get())) {
            return false;
        }
        send(account.answer(challenge.get(), method, party.uri()));
        return true;
    }

    /** 423: as long as the registrar wants at least, once. */
    private boolean stretches(ResponseFacts facts) {
        int least = facts.number("Min-Expires").orElse(0);
        boolean again = facts.status() == Response.INTERVAL_TOO_BRIEF && !stretched && least > expires;
        if (again) {
            stretched = true;
            expires = least;
            send(account.prove(method, party.uri()));
        }
        return again;
    }

    private Duration granted(ResponseFacts facts) {
        var ours = facts.all("Contact").stream().filter(contact -> contact.startsWith(party.home().contact()))
                .map(Inquiry::expiresOf).filter(seconds -> seconds > 0).findFirst();
        long seconds = ours.orElseGet(() -> facts.number("Expires").map(Integer::longValue).orElse(expires));
        return Duration.ofSeconds(Math.max(2, seconds));
    }

    private static long expiresOf(String contact) {
        var found = EXPIRES.matcher(contact);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    @Override
    public void asked(Asked asked) {
        mailbox.post(() -> carefully(() -> asked.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST)));
    }

    @Override
    public void lost(ClientTransaction gone, String reason) {
        finish(Answer.bad(reason));
    }

    @Override
    public void cut() {
        finish(Answer.bad("the stack is stopped"));
    }

    @Override
    public boolean knows(InetAddress source) {
        return hosts.know(source);
    }

    private void carefully(Runnable step) {
        try {
            step.run();
        } catch (WireTrouble trouble) {
            finish(Answer.bad(trouble.getMessage()));
        }
    }

    private void finish(Answer answer) {
        if (over.compareAndSet(false, true)) {
            ground.talks().end(party.callId());
            ear.accept(answer);
        }
    }
}
