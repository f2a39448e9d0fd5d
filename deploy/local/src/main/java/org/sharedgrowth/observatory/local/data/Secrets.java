package org.sharedgrowth.observatory.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * Secrets of one suite: created at first use and stored in files that only their owner can read.
 */
public final class Secrets {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(DataDirectory data) {
        this.directory = data.secrets();
    }

    /** The password with that name: only letters, digits, {@code -} and {@code _}. */
    public String password(String name) {
        return read(name, PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** A 256-bit key in plain Base64. */
    public String key(String name) {
        return read(name, KEY_BYTES, Base64.getEncoder());
    }

    /** The file of the secret with that name. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes a file that only its owner can read, unless it already exists. */
    public static void writeOnce(Path file, String content) throws IOException {
        try {
            Files.createFile(file, OWNER_ONLY);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.writeString(file, content);
    }

    private String read(String name, int bytes, Base64.Encoder encoder) {
        try {
            if (!Files.exists(file(name))) {
                byte[] secret = new byte[bytes];
                random.nextBytes(secret);
                writeOnce(file(name), encoder.encodeToString(secret));
            }
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
