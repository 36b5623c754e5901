package io.trustline.sdk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds the former content or the new one, never a part, whatever moment the power goes. */
final class AtomicFile {

    private static final Set<StandardOpenOption> FRESH = Set.of(StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);

    private final Path file;

    AtomicFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What a crash may leave behind; it is overwritten, never read. */
    Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    void replace(byte[] content) throws IOException {
        Files.deleteIfExists(draft());
        try (var channel = FileChannel.open(draft(), FRESH, ownerOnly())) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        rememberTheName();
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** The new name is in the folder, which has to reach the disk as well; elsewhere the system sees to it. */
    private void rememberTheName() throws IOException {
        if (isPosix()) {
            try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
