package io.trustline.sip.trunk.control;

/** Room on one trunk for one call. */
public interface Booking extends AutoCloseable {

    Trunk trunk();

    /** Tells the trunk how it did, for its health and its log. */
    void went(Conduct conduct);

    /** Gives the room back; again changes nothing. */
    @Override
    void close();

    /** How a trunk did, whatever the person at the other end did. */
    enum Conduct {
        CARRIED,
        SILENT,
        REFUSED,
        BROKEN
    }
}
