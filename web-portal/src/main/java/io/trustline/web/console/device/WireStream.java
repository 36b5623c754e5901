package io.trustline.web.console.device;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/** A list on its way in, until its operator stops it. */
final class WireStream extends FilterInputStream {

    private final BooleanSupplier stopped;
    private long missing;

    /** @param length how many bytes were promised */
    WireStream(InputStream body, long length, BooleanSupplier stopped) {
        super(body);
        this.missing = length;
        this.stopped = stopped;
    }

    @Override
    public int read() throws IOException {
        endWhenStopped();
        int read = super.read();
        count(read < 0 ? read : 1);
        return read;
    }

    @Override
    public int read(byte[] to, int start, int most) throws IOException {
        endWhenStopped();
        int read = super.read(to, start, most);
        count(read);
        return read;
    }

    /** The container tells a connection that broke off as an end; half a list must not pass for a whole one. */
    private void count(int read) throws EOFException {
        if (read < 0 && missing > 0) {
            throw new EOFException("the list broke off");
        }
        missing -= Math.max(0, read);
    }

    /** Whoever read it must not end what others have still to send. */
    @Override
    public void close() {
    }

    /**
     * Throws the rest away. A browser that breaks a request off instead takes what nobody read out of its HTTP/2
     * connection's window, and the server does not give it back: every later form would wait for ever.
     */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void endWhenStopped() throws IOException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedIOException("the operator stopped the list");
        }
    }
}
