package io.trustline.sip.peers.house;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

import io.trustline.sip.api.Language;

/** Listens to the recording of a foreign telephone. */
public final class Listener {

    private Listener() {
    }

    /** The readings that are in it, with a space between. */
    public static String hears(Path recording, Language language) {
        try (var sound = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(recording)))) {
            var bytes = sound.readAllBytes();
            var samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            return String.join(" ", Voices.EAR.hear(samples, language).readings());
        } catch (UnsupportedAudioFileException | IOException unreadable) {
            throw new UncheckedIOException(new IOException(recording.toString(), unreadable));
        }
    }
}
