package org.sharedgrowth.observatory.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures the memory of a process and its descendants. */
public final class Memory {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");
    private static final Pattern RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

    private Memory() {}

    /**
     * Resident kilobytes of the process and its descendants. Shared memory counts once if the
     * system can tell (PostgreSQL's processes share their buffers).
     */
    public static long kilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::residentKilobytes)
                .sum();
    }

    /** Resident kilobytes of the process alone. */
    public static long ownKilobytes(ProcessHandle process) {
        return residentKilobytes(process);
    }

    private static long residentKilobytes(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        OptionalLong found = read(proc.resolve("smaps_rollup"), PSS);
        if (found.isEmpty()) {
            found = read(proc.resolve("status"), RSS);
        }
        return found.isPresent() ? found.getAsLong() : kilobytesFromPs(process.pid());
    }

    private static OptionalLong read(Path file, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.find()
                    ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long kilobytesFromPs(long pid) {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return 0; // the process has ended
        }
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (var output = ps.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
                return text.isEmpty() ? 0 : Long.parseLong(text);
            }
        } catch (IOException e) {
            return 0;
        }
    }
}
