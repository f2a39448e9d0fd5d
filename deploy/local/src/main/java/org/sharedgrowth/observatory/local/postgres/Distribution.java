package org.sharedgrowth.observatory.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, which are delivered in a jar: {@code initdb}, {@code pg_ctl}, {@code
 * postgres}.
 *
 * @param home holds {@code bin}, {@code lib}, {@code share}
 */
public record Distribution(Path home) {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    /**
     * Unpacks the programs below the directory unless already done; an incomplete tree never gets
     * the final name.
     */
    public static Distribution unpackInto(Path directory) {
        String archive = archive();
        Path home = directory.resolve(archive.substring(0, archive.indexOf('.')));
        if (!Files.isDirectory(home)) {
            try {
                Files.createDirectories(directory);
                Path unpacking = Files.createTempDirectory(directory, "unpacking");
                extract(archive, unpacking);
                moveUnlessThere(unpacking, home);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot unpack PostgreSQL", e);
            }
        }
        return new Distribution(home);
    }

    /** The command line of one of its programs. */
    List<String> commandLine(String program, String... arguments) {
        List<String> line = new ArrayList<>();
        if (isRoot() && Files.isExecutable(UNSHARE)) {
            // PostgreSQL refuses to run as root; in a separate user namespace it runs as "nobody".
            line.add(UNSHARE.toString());
            line.add("-U");
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream packed = Distribution.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException(
                        "No PostgreSQL for this machine on the class path: " + archive);
            }
            Process tar =
                    new ProcessBuilder("tar", "-x", "-C", target.toString())
                            .redirectErrorStream(true)
                            .start();
            try (InputStream plain = new XZInputStream(packed);
                    OutputStream input = tar.getOutputStream()) {
                plain.transferTo(input);
            }
            String errorOutput =
                    new String(
                            tar.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            if (waitFor(tar) != 0) {
                throw new IOException("tar failed: " + errorOutput);
            }
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void moveUnlessThere(Path unpacking, Path home) throws IOException {
        try {
            Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Another launcher was faster; its directory has the same content.
        }
    }

    private static String archive() {
        boolean isMac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String arch = System.getProperty("os.arch");
        boolean isArm = arch.equals("aarch64") || arch.equals("arm64");
        return "postgres-"
                + (isMac ? "darwin" : "linux")
                + "-"
                + (isArm ? "arm_64" : "x86_64")
                + ".txz";
    }
}
