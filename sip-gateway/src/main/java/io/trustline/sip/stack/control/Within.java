package io.trustline.sip.stack.control;

import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.stack.wire.control.Asked;
import io.trustline.sip.stack.wire.control.Outside;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sip.message.Response;

/** What the other side asks within the dialog. In the leg's mailbox. */
final class Within {

    /** Whoever owns the sound has this long to say yes or no. */
    private static final long REOFFER_MILLIS = 3000;
    /** Timer A and its ceiling T2: a 2xx is repeated until its ACK (RFC 3261 §13.3.1.4). */
    private static final long FIRST_REPEAT_MILLIS = 500;
    private static final long LONGEST_REPEAT_MILLIS = 4000;
    private static final int REPEATS = 10;
    private static final Pattern SIGNAL = Pattern
            .compile("(?is)\\s*(?:Signal\\s*=\\s*)?([0-9A-D*#])\\s*(?:[\\r\\n].*)?");

    private final Ground ground;
    private final Party party;
    private final News news;
    private Dialogue dialogue;
    private Asked reoffer;
    private ScheduledFuture<?> patience;
    private ScheduledFuture<?> repeating;

    Within(Ground ground, Party party, News news) {
        this.ground = ground;
        this.party = party;
        this.news = news;
    }

    void confirm(Dialogue confirmed) {
        dialogue = confirmed;
    }

    /** True where it ended the call. */
    boolean take(Asked asked, boolean over) {
        if (asked.method().equals("ACK")) {
            stopRepeating();
            return false;
        }
        if (!isOurs(asked)) {
            asked.answer(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            return false;
        }
        if (!dialogue.takeRemoteCseq(asked.cseq())) {
            asked.answer(Response.SERVER_INTERNAL_ERROR);
            return false;
        }
        return over ? takeLate(asked) : takeLive(asked);
    }

    private boolean isOurs(Asked asked) {
        return dialogue != null && asked.toTag().equals(party.tag()) && asked.fromTag().equals(dialogue.tag());
    }

    /** We are leaving too: a BYE that crosses ours is welcome, all else too late. */
    private static boolean takeLate(Asked asked) {
        boolean bye = asked.method().equals("BYE");
        asked.answer(bye ? Response.OK : Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
        return bye;
    }

    private boolean takeLive(Asked asked) {
        switch (asked.method()) {
            case "BYE" -> {
                asked.answer(Response.OK);
                news.tell(new LegNews.HungUp(asked.q850()));
                return true;
            }
            case "INVITE", "UPDATE" -> takeOffer(asked);
            case "INFO" -> takeKey(asked);
            case "OPTIONS" -> asked.answer(Response.OK, Outside.ABILITIES);
            case "CANCEL" -> asked.answer(Response.OK);
            default -> asked.answer(Response.METHOD_NOT_ALLOWED, Map.of("Allow", Outside.ALLOW));
        }
        return false;
    }

    private void takeOffer(Asked asked) {
        if (reoffer != null || repeating != null) {
            asked.answer(Response.REQUEST_PENDING);
            return;
        }
        asked.contact().ifPresent(dialogue::moveTo);
        if (asked.method().equals("UPDATE") && asked.sdp().isEmpty()) {
            asked.answer(Response.OK, agreed(asked));
            return;
        }
        reoffer = asked;
        patience = ground.timer().schedule(() -> answerReoffer(""), REOFFER_MILLIS, TimeUnit.MILLISECONDS);
        news.tell(new LegNews.Reoffered(asked.sdp()));
    }

    void answerReoffer(String sdp) {
        if (reoffer == null) {
            return;
        }
        var asked = reoffer;
        reoffer = null;
        patience.cancel(false);
        if (sdp.isEmpty()) {
            asked.answer(Response.NOT_ACCEPTABLE_HERE);
            return;
        }
        var response = asked.answer(Response.OK, agreed(asked), sdp);
        if (asked.method().equals("INVITE")) {
            repeatLater(response, FIRST_REPEAT_MILLIS, REPEATS);
        }
    }

    /** Session timers (RFC 4028 §9): as asked; where it is left to us, the other side refreshes. */
    private Map<String, String> agreed(Asked asked) {
        var headers = new HashMap<>(Map.of("Contact", party.home().contact(), "Allow", Outside.ALLOW, "Supported",
                "timer"));
        var wanted = asked.header("Session-Expires");
        if (!wanted.isEmpty()) {
            headers.put("Session-Expires", wanted.contains("refresher=") ? wanted : wanted + ";refresher=uac");
            headers.put("Require", "timer");
        }
        return headers;
    }

    private void repeatLater(Response response, long wait, int left) {
        repeating = ground.timer().schedule(() -> repeat(response, wait, left), wait, TimeUnit.MILLISECONDS);
    }

    private void repeat(Response response, long wait, int left) {
        if (left > 0) {
            ground.wire().repeat(response);
            repeatLater(response, Math.min(wait * 2, LONGEST_REPEAT_MILLIS), left - 1);
        } else {
            repeating = null;
        }
    }

    private void stopRepeating() {
        Optional.ofNullable(repeating).ifPresent(task -> task.cancel(false));
        repeating = null;
    }

    /** RFC 6086 with the two bodies that telephones use. */
    private void takeKey(Asked asked) {
        boolean keys = asked.header("Content-Type").toLowerCase(Locale.ROOT).contains("dtmf");
        if (!keys && !asked.body().isEmpty()) {
            asked.answer(Response.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        asked.answer(Response.OK);
        var signal = SIGNAL.matcher(asked.body());
        if (keys && signal.matches()) {
            news.tell(new LegNews.Key(Character.toUpperCase(signal.group(1).charAt(0))));
        }
    }
}
