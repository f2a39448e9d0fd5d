package org.sharedgrowth.observatory.images;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites jars without compression. A layer is compressed as a whole, which uses similarities
 * between files and makes it a quarter smaller, and nothing has to be inflated at startup.
 */
final class Jars {
    private static final long ENTRY_TIME =
            315_619_200_000L; // 1980-01-02, valid in zip files in all time zones

    /**
     * Drivers of other databases, which the sign-in server never uses because it is built for
     * PostgreSQL.
     */
    private static final Set<String> DRIVERS =
            Set.of(
                    "com.h2database.h2",
                    "com.microsoft.sqlserver.mssql-jdbc",
                    "com.mysql.mysql-connector-j",
                    "org.mariadb.jdbc.mariadb-java-client");

    private Jars() {}

    /** Whether this jar of the sign-in server is needed; jars used only by its build are not. */
    static boolean isNeeded(Path jar) {
        String name = jar.getFileName().toString();
        return !requireNonNull(jar.getParent()).endsWith("deployment")
                && DRIVERS.stream().noneMatch(driver -> name.startsWith(driver + "-"));
    }

    /** Rewrites every jar below the directory. */
    static void rewriteAll(Path directory) {
        Layers.files(directory)
                .filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                .forEach(Jars::rewrite);
    }

    /** Replaces a jar by an empty one, because the list of jars is part of the built server. */
    static void replaceByEmptyJar(Path jar) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            ZipEntry manifest = new ZipEntry("META-INF/MANIFEST.MF");
            manifest.setTime(ENTRY_TIME);
            out.putNextEntry(manifest);
            out.write(
                    "Manifest-Version: 1.0\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rewrite(Path jar) {
        Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
        try {
            try (ZipFile in = new ZipFile(jar.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(stored))) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    ZipEntry plain = new ZipEntry(entry);
                    plain.setMethod(ZipEntry.STORED);
                    plain.setCompressedSize(entry.getSize());
                    out.putNextEntry(plain);
                    try (var content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                }
            }
            Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite " + jar, e);
        }
    }
}
