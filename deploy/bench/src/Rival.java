import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** Spring Cloud Gateway before the same server, made by rival/pom.xml. */
final class Rival implements AutoCloseable {
    final int port;
    final Process process;

    private Rival(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static Rival start(Gateway gateway) throws Exception {
        int port = Gateway.freePort();
        String behind = "http://127.0.0.1:" + gateway.behindPort;
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xmx256m",
                                        "-Dport=" + port,
                                        "-Dservice=" + behind,
                                        "-Dkeys="
                                                + behind
                                                + "/auth/realms/observatory/protocol/openid-connect/certs",
                                        "-jar",
                                        System.getProperty("bench.folder")
                                                + "/rival/target/bench-rival-1.0.0-SNAPSHOT.jar"))
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of(gateway.work + "/rival.out").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Rival rival = new Rival(port, process);
        rival.await();
        return rival;
    }

    /** Until it refuses who brings no token. */
    private void await() throws Exception {
        HttpClient probe = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Gateway.PATH)).build();
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (probe.send(request, BodyHandlers.discarding()).statusCode() == 401) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The other gateway does not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
