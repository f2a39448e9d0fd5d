import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** This machine: ports, the JVM, folders, and CPU time and memory of processes from /proc. */
final class Machine {
    private Machine() {}

    /** The path of the running JVM's program. */
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** An address on this machine. */
    static String address(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    static URI uri(int port, String path) {
        return URI.create(address(port, path));
    }

    /** Waits until a process answers with the status, at most a minute. */
    static void await(Process process, int port, String path, int status) throws Exception {
        HttpClient probe = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(uri(port, path)).build();
        for (int i = 0; i < 6000 && process.isAlive(); i++) {
            try {
                if (probe.send(request, BodyHandlers.discarding()).statusCode() == status) {
                    return;
                }
            } catch (IOException e) {
                // The process does not listen yet.
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("Nothing answers at " + address(port, path));
    }

    /** Waits, at most five minutes, until a program has written a text to its log. */
    static void awaitText(Process process, Path log, String text) throws Exception {
        for (int i = 0; i < 3000 && process.isAlive(); i++) {
            if (Files.exists(log) && Files.readString(log).contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(log + " does not contain: " + text);
    }

    /** Waits until a file exists, at most a minute; does not fail if it still does not. */
    static void await(Path file) throws InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(file); i++) {
            Thread.sleep(100);
        }
    }

    /**
     * Memory of a process in MB from /proc: VmRSS is the current resident memory, VmHWM the
     * maximum.
     */
    static double megabytes(Process process, String field) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** CPU seconds used by a process and its children. */
    static double cpuSeconds(Process process) throws IOException {
        double ticks = 0;
        ProcessHandle handle = process.toHandle();
        List<Long> pids =
                Stream.concat(Stream.of(handle), handle.descendants())
                        .map(ProcessHandle::pid)
                        .toList();
        for (long pid : pids) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks / 100;
    }

    /** Runs a program and returns its output; fails if the exit code is not 0. */
    static String output(List<String> line) throws Exception {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line.getFirst() + ": " + output);
        }
        return output;
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A module's jar, packaged as it is for its image. */
    static Path packagedJar(String module) {
        return Path.of(System.getProperty("rolled.out"), module, "target/aot-app/quarkus-run.jar");
    }
}
