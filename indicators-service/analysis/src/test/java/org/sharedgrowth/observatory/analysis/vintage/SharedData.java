package org.sharedgrowth.observatory.analysis.vintage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Files of published data beside the repository, in {@code ../shared/data} or {@code
 * -Ddata=FOLDER}. Tests that need a file are skipped if it does not exist.
 */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        return Path.of(System.getProperty("data", "../../../shared/data")).resolve(name);
    }

    /** The lines of a compressed file, after the header. */
    static BufferedReader lines(Path file) throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8));
        lines.readLine();
        return lines;
    }
}
