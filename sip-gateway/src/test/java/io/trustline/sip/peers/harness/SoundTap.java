package io.trustline.sip.peers.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a raw telephone hears: counts what comes and sends it back, so that the line counts as alive. */
public final class SoundTap implements AutoCloseable {

    private static final int LARGEST = 2_048;
    private static final int RTP_HEADER = 12;
    private static final int A_LAW_SILENCE = 0xd5;

    private final DatagramSocket socket;
    private final AtomicInteger heard = new AtomicInteger();
    private final boolean echo;
    private volatile long firstSound;
    private final Thread thread;

    private SoundTap(String address, boolean echo) {
        this.echo = echo;
        try {
            socket = new DatagramSocket(
                    new InetSocketAddress(InetAddress.getByName(address), Network.freePort(address)));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        thread = new Thread(this::listen, "sound-tap");
        thread.setDaemon(true);
        thread.start();
    }

    public static SoundTap echo(String address) {
        return new SoundTap(address, true);
    }

    /** Hears and says nothing. */
    public static SoundTap mute(String address) {
        return new SoundTap(address, false);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The moment ({@code System.nanoTime()}) of the first packet that was not silence in A-law; 0 before. */
    public long firstSound() {
        return firstSound;
    }

    public int heard() {
        return heard.get();
    }

    @Override
    public void close() {
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (!socket.isClosed()) {
                packet.setLength(LARGEST);
                socket.receive(packet);
                heard.incrementAndGet();
                if (firstSound == 0 && !isSilence(packet)) {
                    firstSound = System.nanoTime();
                }
                if (echo) {
                    socket.send(packet);
                }
            }
        } catch (IOException closed) {
            // The way a blocking socket ends.
            return;
        }
    }

    private static boolean isSilence(DatagramPacket packet) {
        for (int i = RTP_HEADER; i < packet.getLength(); i++) {
            if ((packet.getData()[i] & 0xff) != A_LAW_SILENCE) {
                return false;
            }
        }
        return true;
    }
}
