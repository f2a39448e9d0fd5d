import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Benchmarks of the gateway's throughput, compared with nginx, with a third-party gateway and with
 * constant answers.
 */
final class ThroughputBenchmarks {
    private static final String SINGLE_WORKER = "nginx, 1 worker";

    private ThroughputBenchmarks() {}

    /**
     * Measures requests whose token, quota, contract and limits are checked, and compares them with
     * a proxy that checks nothing.
     */
    static void compareChecked(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        String token = gateway.bearer(1);
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-H", token);
        Map<String, List<Double>> cpu = new HashMap<>();
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(
                SINGLE_WORKER,
                measureChecked(
                        gateway,
                        gateway.singleWorkerPort,
                        gateway.singleWorkerProxy(),
                        token,
                        SINGLE_WORKER,
                        cpu));
        contestants.put(
                Gateway.NGINX, measureChecked(gateway, gateway.proxyPort, gateway.proxy(), token, Gateway.NGINX, cpu));
        contestants.put(
                Gateway.NAME, measureChecked(gateway, gateway.port, gateway.process(), token, Gateway.NAME, cpu));
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio(Gateway.NAME, Gateway.NGINX, 0.8, false);
        // These two bars were set for a gateway that checks nothing; this one always checks.
        rounds.ratio(Gateway.NAME, Gateway.NGINX, 0.95, false);
        rounds.ratio(Gateway.NAME, rounds.median(SINGLE_WORKER) > rounds.median(Gateway.NGINX) ? SINGLE_WORKER : Gateway.NGINX, 0.8, false);
        double micros = Rounds.median(cpu.get(Gateway.NAME));
        Rounds.print(
                "  CPU per request: nginx %.0f us with 1 worker, %.0f us with 2; gateway %.0f us (bar <= 40: %s)",
                Rounds.median(cpu.get(SINGLE_WORKER)),
                Rounds.median(cpu.get(Gateway.NGINX)),
                micros,
                Rounds.verdict(micros <= 40));
        Rounds.print(
                "  resident: %.0f MB (bar <= 300: %s)",
                gateway.memory(), Rounds.verdict(gateway.memory() <= 300));
        printGatewaysFor(micros);
    }

    private static Rounds.Contestant measureChecked(
            Gateway gateway,
            int port,
            Process process,
            String token,
            String name,
            Map<String, List<Double>> cpu) {
        return round -> {
            Wrk.Result load =
                    Wrk.measure(process, port, Gateway.PATH, Rounds.SECONDS, "-H", token);
            cpu.computeIfAbsent(name, key -> new ArrayList<>()).add(load.cpuMicros());
            return load.perSecond();
        };
    }

    /**
     * Prints how many gateways 4.5 billion requests a day would need if they were spread evenly.
     */
    private static void printGatewaysFor(double micros) {
        double perSecond = 4.5e9 / 86_400;
        int cores = 2;
        double share = 0.6;
        Rounds.print(
                "  4.5 billion requests a day = %,.0f/s = %.0f gateways of %d cores, at %.0f us each, with cores"
                        + " busy for %.0f %%, none answered by a cache in front, peaks not counted",
                perSecond,
                Math.ceil(perSecond * micros / 1e6 / (cores * share)),
                cores,
                micros,
                share * 100);
    }

    /**
     * Compares with a Spring Cloud Gateway that verifies the same token and checks nothing else.
     */
    static void compareRival(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        String token = gateway.bearer(1);
        try (RivalGateway rival = RivalGateway.start(gateway)) {
            Wrk.warm(rival.port, Gateway.PATH, Gateway.WARM, "-H", token);
            Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-H", token);
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            String name = "Spring Cloud Gateway";
            Map<String, List<Double>> cpu = new HashMap<>();
            contestants.put(name, measureChecked(gateway, rival.port, rival.process, token, name, cpu));
            contestants.put(
                    Gateway.NAME,
                    measureChecked(gateway, gateway.port, gateway.process(), token, Gateway.NAME, cpu));
            Rounds.of(contestants).ratio(Gateway.NAME, name, 4, false);
            Rounds.print(
                    "  CPU per request: %s %.0f us, gateway %.0f us",
                    name, Rounds.median(cpu.get(name)), Rounds.median(cpu.get(Gateway.NAME)));
        }
    }

    /** Measures requests that each have a new token. */
    static void measureNewTokens(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        int count = Integer.getInteger("tokens", 20_000);
        List<String> tokens =
                IntStream.range(0, count * (Rounds.COUNT + 2))
                        .parallel()
                        .mapToObj(i -> gateway.tokens.reader(Gateway.ISSUER, i + 10))
                        .toList();
        List<Double> rates = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        Path warming = script(gateway, tokens.subList(0, 2 * count));
        // Twice as many tokens as the gateway stores, so that each is verified again when it is
        // repeated.
        Wrk.warm(gateway.port, Gateway.PATH, Gateway.WARM, "-s", warming.toString());
        for (int round = 1; round <= Rounds.COUNT; round++) {
            Path script = script(gateway, tokens.subList((round + 1) * count, (round + 2) * count));
            Wrk.Result load =
                    Wrk.measure(
                            gateway.process(), gateway.port, Gateway.PATH, 1, "-s",
                            script.toString());
            rates.add(Math.min(load.perSecond(), count));
            cpu.add(load.cpuMicros());
        }
        double rate = Rounds.median(rates);
        Rounds.print(
                "  new RS256 tokens: %.0f a second of %s, CPU %.0f us (bar >= 8000: %s)   load average %s",
                rate, rates, Rounds.median(cpu), Rounds.verdict(rate >= 8000), Rounds.load());
    }

    /** Writes a wrk script that sends the tokens one after another. */
    static Path script(Gateway gateway, List<String> tokens) throws IOException {
        StringBuilder lines = new StringBuilder("local tokens = {\n");
        tokens.forEach(token -> lines.append('"').append(token).append("\",\n"));
        lines.append("}\nlocal i = 0\nrequest = function()\n  i = i + 1\n")
                .append("  return wrk.format('GET', '")
                .append(Gateway.PATH)
                .append("', {Authorization = 'Bearer ' .. tokens[(i - 1) % #tokens + 1]})\nend\n");
        Path script = gateway.work.resolve("tokens.lua");
        Files.writeString(script, lines);
        return script;
    }

    /** Compares cached answers to a guest with constant answers of the same size. */
    static void compareCached(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        String path = "/sdmx/3.0/structure/dataflow/A/B/1.0";
        String name = "gateway, cached answer";
        String constant = "a constant of Vert.x";
        String nginx = "nginx constant, 1 worker";
        int constantPort = Machine.freePort();
        Process server = startConstantServer(constantPort);
        try {
            Wrk.warm(gateway.port, path, Gateway.WARM);
            Wrk.warm(constantPort, path, Gateway.WARM);
            Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
            contestants.put(constant, rate(server, constantPort, path));
            contestants.put(nginx, rate(gateway.backend(), gateway.backendPort, path));
            contestants.put(name, rate(gateway.process(), gateway.port, path));
            Rounds rounds = Rounds.of(contestants);
            rounds.ratio(name, constant, 0.85, false);
            rounds.ratio(name, nginx, 0.85, false);
        } finally {
            server.destroy();
        }
    }

    static Rounds.Contestant rate(Process process, int port, String path) {
        return round -> Wrk.measure(process, port, path, Rounds.SECONDS).perSecond();
    }

    /** Starts ConstantServer.java with the libraries of the gateway. */
    static Process startConstantServer(int port) throws Exception {
        Path libraries = Path.of(System.getProperty("gateway.jar")).resolveSibling("lib/main");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Machine.java(),
                                        "-Xmx160m",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        libraries + "/*",
                                        System.getProperty("bench.folder")
                                                + "/src/ConstantServer.java",
                                        "" + port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Machine.await(process, port, "/", 200);
        return process;
    }

    /** Compares a download of 200 MB through the gateway with a direct one. */
    static void compareDownload(Setup setup) throws Exception {
        Gateway gateway = setup.gateway();
        String path = "/sdmx/3.0/data/large";
        for (double warm = 0; warm < Gateway.WARM; ) {
            warm += curl(gateway.port, path);
        }
        double before = gateway.memory();
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put("direct", round -> curl(gateway.backendPort, path));
        contestants.put("through the gateway", round -> curl(gateway.port, path));
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio("direct", "through the gateway", 0.4, false);
        Rounds.print("  memory grew by %.0f MB (bar <= 16)", gateway.memory() - before);
    }

    private static double curl(int port, String path) throws Exception {
        long startNanos = System.nanoTime();
        int code =
                new ProcessBuilder("curl", "-sf", "-o", "/dev/null", Machine.address(port, path))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException("curl ended with " + code);
        }
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
