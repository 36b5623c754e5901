package io.trustline.sip.digest.control;

/** What goes into a header: {@code Authorization}, or {@code Proxy-Authorization} where a proxy asked. */
public record Authorization(boolean proxy, String value) {

    public String header() {
        return proxy ? "Proxy-Authorization" : "Authorization";
    }

    @Override
    public String toString() {
        return "Authorization[" + header() + "]";
    }
}
