package io.trustline.sip.stack.control;

import java.util.List;

/** One dialog (RFC 3261 §12) as the calling side keeps it; a forked call has several. Owned by its leg's mailbox. */
final class Dialogue {

    private final String to;
    private final String tag;
    private List<String> routes;
    private String target;
    private int cseq;
    private boolean leaving;
    private int lastReliable;
    private long remoteCseq = -1;

    Dialogue(String to, String tag, String target, List<String> routes, int cseq) {
        this.to = to;
        this.tag = tag;
        this.target = target;
        this.routes = List.copyOf(routes);
        this.cseq = cseq;
    }

    String to() {
        return to;
    }

    String tag() {
        return tag;
    }

    List<String> routes() {
        return routes;
    }

    String target() {
        return target;
    }

    /** A later Contact of the other side replaces the former (RFC 3261 §12.2). */
    void moveTo(String next) {
        target = next;
    }

    /** The answer has the last word about where requests go (RFC 3261 §13.2.2.4). */
    void confirm(String contact, List<String> route) {
        target = contact;
        routes = List.copyOf(route);
    }

    /** One BYE is enough, however often the answer is repeated. */
    boolean takesBye() {
        boolean first = !leaving;
        leaving = true;
        return first;
    }

    int nextCseq() {
        return ++cseq;
    }

    /** Reliable provisionals count up one by one (RFC 3262 §4); others are dropped, and repeated by the sender. */
    boolean takeReliable(int sequence) {
        boolean next = lastReliable == 0 ? sequence > 0 : sequence == lastReliable + 1;
        if (next) {
            lastReliable = sequence;
        }
        return next;
    }

    /** Whether a request of the other side comes after all those before it. */
    boolean takeRemoteCseq(long number) {
        boolean later = number > remoteCseq;
        if (later) {
            remoteCseq = number;
        }
        return later;
    }
}
