package io.trustline.sip.stack.control;

import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.stack.message.control.RequestText;
import io.trustline.sip.stack.wire.control.Home;
import io.trustline.sip.stack.wire.control.Outside;
import io.trustline.sip.trunk.control.Trunk;

/** What all requests of one conversation with one trunk share. */
record Party(Trunk trunk, Home home, String callId, String tag, String uri) {

    static final String USER_AGENT = "Trustline";
    private static final String HOPS = "70";

    /** The domain that accounts live in: the trunk's own word, else its host. */
    static String domain(TrunkWish wish) {
        return wish.domain().isEmpty() ? wish.host() : wish.domain();
    }

    private String self() {
        var wish = trunk.wish();
        return "<sip:" + wish.callerNumber() + "@" + domain(wish) + ";user=phone>";
    }

    String from() {
        return self() + ";tag=" + tag;
    }

    String to() {
        return "<" + uri + ">";
    }

    String route() {
        var wish = trunk.wish();
        return "<sip:" + wish.host() + ":" + wish.port() + ";transport=" + home.transport() + ";lr>";
    }

    private String callee(String method) {
        return method.equals(Inquiry.REGISTER) ? addressOf(method) : to();
    }

    /** Who is registered is who registers: the account, not the number that callers see. */
    private String addressOf(String method) {
        var wish = trunk.wish();
        return method.equals(Inquiry.REGISTER) ? "<sip:" + wish.user() + "@" + domain(wish) + ">" : self();
    }

    /** What every request begins with; Request-URI and Route keep what is said and where it goes apart. */
    RequestText begin(String method, String requestUri, String branch, int cseq) {
        return new RequestText(method, requestUri).line("Via", home.via(branch)).line("Route", route())
                .line("Max-Forwards", HOPS).line("From", addressOf(method) + ";tag=" + tag).line("To", callee(method))
                .line("Call-ID", callId).line("CSeq", cseq + " " + method).line("Contact", home.contact())
                .line("User-Agent", USER_AGENT);
    }

    /** An INVITE names the caller as the trunk's configuration has it, and nothing else. */
    RequestText invite(String requestUri, String branch, int cseq) {
        var text = begin("INVITE", requestUri, branch, cseq).line("Allow", Outside.ALLOW)
                .line("Supported", "100rel, timer")
                .line("Accept", "application/sdp");
        return trunk.wish().assertIdentity()
                ? text.line("P-Asserted-Identity", self()).line("Privacy", "none")
                : text;
    }

    /** A request within the dialog: where it goes is the other side's word. */
    RequestText within(Dialogue dialogue, String method, String branch) {
        var text = new RequestText(method, dialogue.target()).line("Via", home.via(branch));
        dialogue.routes().forEach(route -> text.line("Route", route));
        return text.line("Max-Forwards", HOPS).line("From", from()).line("To", dialogue.to())
                .line("Call-ID", callId).line("Contact", home.contact()).line("User-Agent", USER_AGENT);
    }
}
