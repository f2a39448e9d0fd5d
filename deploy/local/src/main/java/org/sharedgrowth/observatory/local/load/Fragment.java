package org.sharedgrowth.observatory.local.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sharedgrowth.observatory.local.api.ContentKey;

/**
 * The received part of a file, stored until the file is loaded.
 *
 * @param file the bytes so far
 * @param tag file with the server's validator of the content (entity tag or date); without a
 *     validator, the download cannot be resumed
 */
record Fragment(Path file, Path tag) {
    static Fragment of(Path directory, URI address) throws IOException {
        Files.createDirectories(directory);
        String name = ContentKey.of("download " + address, new byte[0]);
        return new Fragment(directory.resolve(name + ".part"), directory.resolve(name + ".tag"));
    }

    /** The number of bytes after which the download can be resumed; 0 if it has to start again. */
    long length() throws IOException {
        return Files.exists(tag) && Files.exists(file) ? Files.size(file) : 0;
    }

    /** The value for {@code If-Range}. */
    String validator() throws IOException {
        return Files.readString(tag);
    }

    /**
     * Discards the received part and records the validator of the new content.
     *
     * @param validator strong entity tag or date; empty if there is none
     */
    void begin(String validator) throws IOException {
        delete();
        if (!validator.isEmpty()) {
            Files.writeString(tag, validator);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(tag);
    }
}
