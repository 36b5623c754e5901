package io.trustline.sdk.store;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.wire.Octets;
import io.trustline.sdk.wire.Suite;
import io.trustline.sdk.wire.cipher.Ciphertext;
import io.trustline.sdk.wire.cipher.ContentCipher;
import io.trustline.sdk.wire.json.Fields;
import io.trustline.sdk.wire.json.JsonWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Named records in one file under authenticated encryption. A change is on the disk when the call returns, as a whole
 * or not at all; one process at a time. The form: {@code "TLST" 1 | iv (12) | tag (16) | ciphertext}, A256GCM, the
 * first five bytes as additional data.
 */
public final class SealedStore implements AutoCloseable {

    private static final byte[] MARK = {'T', 'L', 'S', 'T', 1};
    private static final int IV = MARK.length;
    private static final int TAG = IV + 12;
    private static final int CONTENT = TAG + 16;
    /** A device's secrets are small; more is a mistake. */
    private static final int LONGEST = 1 << 20;
    private static final ContentCipher CIPHER = ContentCipher.of(Suite.A256GCM);

    private final AtomicFile file;
    private final byte[] key;
    private final RandomGenerator random;
    private final FileChannel lock;
    private final Map<String, Object> records;

    private SealedStore(AtomicFile file, byte[] key, RandomGenerator random, FileChannel lock,
            Map<String, Object> records) {
        this.file = file;
        this.key = key;
        this.random = random;
        this.lock = lock;
        this.records = records;
    }

    /** Opens the store, or begins an empty one where there is no file. */
    public static SealedStore open(Path path, StoreKey key) {
        return open(path, key, Sources.chance());
    }

    public static SealedStore open(Path path, StoreKey key, RandomGenerator random) {
        var lock = lock(path);
        try {
            var secret = key.key();
            var records = Files.exists(path) ? unseal(Files.readAllBytes(path), secret) : new TreeMap<String, Object>();
            return new SealedStore(new AtomicFile(path), secret, random, lock, records);
        } catch (IOException | RuntimeException broken) {
            release(lock);
            throw broken instanceof StoreBroken known ? known : new StoreBroken("the store cannot be read", broken);
        }
    }

    public synchronized Optional<byte[]> read(String name) {
        return Optional.ofNullable((byte[]) records.get(name)).map(byte[]::clone);
    }

    public void write(String name, byte[] record) {
        change(Map.of(name, Optional.of(record)));
    }

    public void remove(String name) {
        change(Map.of(name, Optional.empty()));
    }

    /** Writes and removes several records in one step: either all of it happens or nothing. */
    public synchronized void change(Map<String, Optional<byte[]>> changes) {
        var changed = new TreeMap<>(records);
        changes.forEach((name, record) -> record.ifPresentOrElse(bytes -> changed.put(name, bytes.clone()),
                () -> changed.remove(name)));
        try {
            file.replace(seal(changed));
        } catch (IOException full) {
            throw new StoreBroken("the store cannot be written", full);
        }
        records.clear();
        records.putAll(changed);
    }

    @Override
    public synchronized void close() {
        release(lock);
    }

    private byte[] seal(Map<String, Object> content) {
        var iv = Sources.draw(random, CIPHER.ivLength());
        var sealed = CIPHER.seal(key, iv, MARK, JsonWriter.of(content));
        var whole = Octets.join(MARK, iv, sealed.tag(), sealed.content());
        if (whole.length > LONGEST) {
            throw new StoreBroken("the store is full", null);
        }
        return whole;
    }

    private static Map<String, Object> unseal(byte[] whole, byte[] key) {
        if (whole.length < CONTENT || whole.length > LONGEST || !Arrays.equals(MARK, Arrays.copyOf(whole, IV))) {
            throw new StoreBroken("the file is no store of ours, or not whole", null);
        }
        var sealed = new Ciphertext(Arrays.copyOfRange(whole, IV, TAG),
                Arrays.copyOfRange(whole, CONTENT, whole.length), Arrays.copyOfRange(whole, TAG, CONTENT));
        return CIPHER.open(key, sealed, MARK).flatMap(json -> Fields.read(json, SealedStore::records))
                .orElseThrow(() -> new StoreBroken("the store was changed, or its key is another one", null));
    }

    private static Map<String, Object> records(Fields fields) {
        var records = new TreeMap<String, Object>();
        fields.names().forEach(name -> records.put(name, fields.bytes(name)));
        return records;
    }

    /** Two processes that write would each undo what the other did. */
    private static FileChannel lock(Path path) {
        try {
            var beside = path.resolveSibling(path.getFileName() + ".lock");
            var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException withinThisProcess) {
                channel.close();
                throw new StoreBroken("the store is in use", withinThisProcess);
            }
            channel.close();
            throw new StoreBroken("the store is in use", null);
        } catch (IOException noFolder) {
            throw new StoreBroken("the store's folder cannot be used", noFolder);
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException alreadyGone) {
            throw new StoreBroken("the store cannot be closed", alreadyGone);
        }
    }

    @Override
    public String toString() {
        return "sealed store";
    }
}
