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
        int port = Machine.freePort();
        String behind = Machine.at(gateway.behindPort, "");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Machine.java(),
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
        // It refuses who brings no token.
        Machine.await(process, port, Gateway.PATH, 401);
        return new Rival(port, process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
