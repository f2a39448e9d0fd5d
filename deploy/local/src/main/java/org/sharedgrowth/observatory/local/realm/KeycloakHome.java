package org.sharedgrowth.observatory.local.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The Keycloak home of one suite. The server's programs are shared through links, but its own files
 * are stored with the suite, so that two suites started from one repository are independent.
 */
public final class KeycloakHome {
    private static final List<String> SHARED_DIRECTORIES =
            List.of("lib", "conf", "providers", "themes");

    private final Path home;

    /** The state of the realm in the database, which decides how the server is started. */
    public enum RealmState {
        /** There is no realm: import it during the start. */
        ABSENT,
        /** The realm was created from the current files. */
        UNCHANGED,
        /**
         * The realm was created from different files or for a different address: replace it before
         * the start.
         */
        CHANGED
    }

    public KeycloakHome(Path home) {
        this.home = home;
    }

    /** Links the server, and prepares the realm for import if it is new or changed. */
    public RealmState prepare(Path server, String realm) {
        try {
            Files.createDirectories(importFile().getParent());
            for (String shared : SHARED_DIRECTORIES) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, server.resolve(shared));
            }
            boolean confirmed = Files.exists(importMarker());
            if (confirmed && Files.readString(importMarker()).equals(digest(realm))) {
                return RealmState.UNCHANGED;
            }
            // An existing file belongs to an interrupted import.
            boolean interrupted = Files.exists(importFile());
            Files.writeString(importFile(), realm);
            return confirmed || interrupted ? RealmState.CHANGED : RealmState.ABSENT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records that the realm is in the database. */
    public void confirm(String realm) {
        try {
            Files.writeString(importMarker(), digest(realm));
            Files.move(importFile(), realmFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that {@code --import-realm} reads. */
    public Path importFile() {
        return home.resolve("data/import/observatory-realm.json");
    }

    /** The file that the realm in the database was created from; it can be edited and applied. */
    public Path realmFile() {
        return home.resolve("realm.json");
    }

    private Path importMarker() {
        return home.resolve("realm.sha256");
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
