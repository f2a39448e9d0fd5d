import java.nio.file.Path;
import java.util.List;

/** A Spring Cloud Gateway, built by rival/pom.xml, in front of the same server as our gateway. */
final class RivalGateway implements AutoCloseable {
    final int port;
    final Process process;

    private RivalGateway(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static RivalGateway start(Gateway gateway) throws Exception {
        int port = Machine.freePort();
        String backend = Machine.address(gateway.backendPort, "");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Machine.java(),
                                        "-Xmx256m",
                                        "-Dport=" + port,
                                        "-Dservice=" + backend,
                                        "-Dkeys="
                                                + backend
                                                + "/auth/realms/observatory/protocol/openid-connect/certs",
                                        "-jar",
                                        System.getProperty("bench.folder")
                                                + "/rival/target/bench-rival-1.0.0-SNAPSHOT.jar"))
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of(gateway.work + "/rival.out").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        // It refuses requests without a token.
        Machine.await(process, port, Gateway.PATH, 401);
        return new RivalGateway(port, process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
