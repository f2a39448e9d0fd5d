package org.sharedgrowth.observatory.local.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Merged migrations must never change: Flyway refuses to start a program whose migrations differ
 * from those that were applied to its database.
 */
class MigrationsTest {
    private static final String LIST =
            "deploy/local/src/test/resources/org/sharedgrowth/observatory/local/repository/"
                    + "migrations.sha256";

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");

    @Test
    void mergedMigrationsAreUnchangedAndNewOnesAreListed() throws IOException {
        Map<String, String> listed = listedHashes();
        Map<String, String> present = presentHashes();
        List<String> faults = new ArrayList<>();
        present.forEach((file, hash) -> {
            String known = listed.getOrDefault(file, "");
            if (known.isEmpty()) {
                faults.add(
                        file
                                + " is not listed. From the root of the repository: sha256sum "
                                + file
                                + " >> "
                                + LIST);
            } else if (!known.equals(hash)) {
                faults.add(
                        file
                                + " was changed after it was merged, and Flyway would refuse"
                                + " databases to which it was applied. Undo the change, and write a"
                                + " new migration with the next number.");
            }
        });
        listed.keySet().stream()
                .filter(file -> !present.containsKey(file))
                .forEach(file -> faults.add(file + " was merged but is missing; put it back."));

        assertTrue(present.size() > 30, "the migrations were found");
        assertEquals(List.of(), faults);
    }

    private static Map<String, String> presentHashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Repository.files(".sql")) {
            if (Objects.requireNonNull(file.getParent()).endsWith(FOLDER)) {
                hashes.put(Repository.name(file), hash(file));
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    /** The hashes by file, in the form of {@code sha256sum}. */
    private static Map<String, String> listedHashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line :
                Files.readAllLines(Repository.ROOT.resolve(LIST), StandardCharsets.UTF_8)) {
            String[] parts = line.split("  ", 2);
            assertEquals(2, parts.length, "“" + line + "” is not a hash, two spaces and a file");
            hashes.put(parts[1], parts[0]);
        }
        return hashes;
    }
}
