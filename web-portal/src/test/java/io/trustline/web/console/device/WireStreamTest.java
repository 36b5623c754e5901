package io.trustline.web.console.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.junit.jupiter.api.Test;

/** CAM-1: an operator may stop a list, and what was on its way does no harm. */
class WireStreamTest {

    private static final String TICKET = "harbour-list-of-monday";

    private static final int LENGTH = 10_000;

    private final Uploads uploads = new Uploads();
    private final ByteArrayInputStream body = new ByteArrayInputStream(new byte[LENGTH]);
    private final WireStream list = new WireStream(body, LENGTH, () -> uploads.isStopped(TICKET));

    @Test
    void endsInTheMiddleWhenItsOperatorStopsIt() throws IOException {
        uploads.begin(TICKET);
        assertEquals(100, list.read(new byte[100]));

        uploads.stop(TICKET);

        assertThrows(InterruptedIOException.class, list::read);
        assertThrows(InterruptedIOException.class, () -> list.read(new byte[100]));
    }

    @Test
    void takesTheRestOffTheWire() throws IOException {
        uploads.begin(TICKET);
        uploads.stop(TICKET);
        list.close();

        list.drain();

        assertEquals(0, body.available());
    }

    @Test
    void takesNoHalfListForAWholeOne() {
        var half = new WireStream(body, LENGTH + 1L, () -> false);

        assertThrows(EOFException.class, half::readAllBytes);
    }

    @Test
    void endsWhereItWasToEnd() throws IOException {
        assertEquals(LENGTH, list.readAllBytes().length);
        assertEquals(-1, list.read());
    }

    @Test
    void stopsNoOtherList() {
        uploads.begin(TICKET);

        uploads.stop("valley-list-of-tuesday");

        assertFalse(uploads.isStopped(TICKET));
        assertFalse(uploads.begin(TICKET), "one list under one ticket");
    }

    @Test
    void takesNoOddTickets() {
        assertTrue(Uploads.isTicket(TICKET));
        assertFalse(Uploads.isTicket(null));
        assertFalse(Uploads.isTicket("short"));
        assertFalse(Uploads.isTicket("a ticket with spaces in it"));
    }
}
