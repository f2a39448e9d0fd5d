import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Benchmarks of reading current data, compared with constant answers and with PostgreSQL. */
final class ReadBenchmarks {
    static final int CONNECTIONS = 8;

    private static final String CONSTANT = "constant of the same bytes";
    private static final String JSON = "Accept: application/vnd.sdmx.data+json;version=2.0.0\r\n";
    private static final String GZIP = JSON + "Accept-Encoding: gzip\r\n";

    private ReadBenchmarks() {}

    static void stream(Setup setup) throws Exception {
        Service service = setup.bulk();
        byte[] buffer = new byte[1 << 16];
        long rows = setup.sample().rows();
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(
                "psql COPY TO STDOUT",
                round -> setup.database.psql("copy (" + RowTable.SDMX_CSV + ") to stdout (format csv)"));
        contestants.put(
                "whole flow as SDMX-CSV",
                round -> {
                    long start = System.nanoTime();
                    long lines = -1;
                    try (InputStream in = service.open(Setup.FLOW + "*?format=csvdata")) {
                        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                            for (int i = 0; i < n; i++) {
                                lines += buffer[i] == '\n' ? 1 : 0;
                            }
                        }
                    }
                    if (lines != rows) {
                        throw new IllegalStateException(lines + " of " + rows + " rows were received");
                    }
                    return (System.nanoTime() - start) / 1e9;
                });
        Rounds.of(contestants).ratio("whole flow as SDMX-CSV", "psql COPY TO STDOUT", 0.2, true);
    }

    static void series(Setup setup) throws Exception {
        Service service = setup.bulk();
        List<String> targets = new ArrayList<>();
        setup.longSeries(service, 60).forEach(key -> targets.add(Setup.FLOW + key));
        String script =
                "\\set s random(1, " + targets.size() + ")\n"
                        + "select period, value, status from series_row where series = :s order by"
                        + " period;\n";
        Rounds rounds = compare(setup, service, "series", targets, script);
        rounds.ratio("series", CONSTANT, 0.8, false);
        rounds.ratio("series", "pgbench, prepared", 1.8, false);
    }

    static void section(Setup setup) throws Exception {
        Service service = setup.bulk();
        List<String> targets = sections(setup, service);
        RowTable.sections(setup.database, slices(targets));
        String script =
                "\\set s random(1, "
                        + targets.size()
                        + ")\nselect area, value, status from section_row where section = :s order by area;\n";
        Rounds rounds = compare(setup, service, "section", targets, script);
        rounds.ratio("section", CONSTANT, 0.5, false);
        rounds.ratio("section", "pgbench, prepared", 3, false);
    }

    /** The indicators and years of requests, as rows for {@link RowTable#sections}. */
    private static List<String> slices(List<String> targets) {
        return targets.stream()
                .map(target -> target.replaceAll(".*/A\\.\\*\\.([^.]+)\\..*=(\\d+)$", "('$1', $2)"))
                .toList();
    }

    /** Requests for one indicator, one year and every area, answered with 200 values or more. */
    static List<String> sections(Setup setup, Service service) throws Exception {
        List<String> targets = new ArrayList<>();
        Random random = new Random(7);
        List<String> indicators =
                setup.sample().indicators().stream().map(id -> id.replace('.', '_')).toList();
        while (targets.size() < 200) {
            String indicator = indicators.get(random.nextInt(indicators.size()));
            int year = 2000 + random.nextInt(21);
            targets.add(Setup.FLOW + "A.*." + indicator + "._T._T._T._T._T?c%5BTIME_PERIOD%5D=" + year);
        }
        return targetsWithRows(service, targets, 200);
    }

    private static List<String> targetsWithRows(Service service, List<String> targets, int min)
            throws Exception {
        List<String> found = new ArrayList<>();
        for (String target : targets) {
            if (countRows(service, target) >= min) {
                found.add(target);
            }
        }
        if (found.size() < 20) {
            throw new IllegalStateException("only " + found.size() + " sections are full");
        }
        return found;
    }

    static long countRows(Service service, String target) throws Exception {
        try {
            return new String(service.get(target + "&format=csvdata")).lines().count() - 1;
        } catch (IllegalStateException none) {
            return 0;
        }
    }

    private static Rounds compare(
            Setup setup, Service service, String name, List<String> targets, String script)
            throws Exception {
        byte[] typical = typical(service, targets);
        service.storeConstant(name, typical);
        Rounds.print(
                "  %d targets, typical answer %,d bytes, %d connections, %.0f s a round",
                targets.size(), typical.length, CONNECTIONS, Rounds.SECONDS);
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(CONSTANT, requests(service, List.of("/bench/" + name), JSON, 200));
        contestants.put(name, requests(service, targets, JSON, 200));
        contestants.put(
                "pgbench, prepared",
                round -> setup.database.pgbench(script, CONNECTIONS, Rounds.SECONDS));
        return Rounds.of(contestants);
    }

    /** The answer of median size among several requests. */
    static byte[] typical(Service service, List<String> targets) throws Exception {
        List<byte[]> answers = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 51; i++) {
            answers.add(service.get(targets.get(random.nextInt(targets.size()))));
        }
        answers.sort((a, b) -> Integer.compare(a.length, b.length));
        return answers.get(answers.size() / 2);
    }

    static Rounds.Contestant requests(
            Service service, List<String> targets, String headers, int status) {
        Generator generator = new Generator(service.port(), targets, headers, status);
        return round -> generator.run(CONNECTIONS, round == 0 ? Rounds.WARM : Rounds.SECONDS).perSecond();
    }

    /**
     * Measures answers that the client already has (304) and answers whose compressed form is
     * cached.
     */
    static void copies(Setup setup) throws Exception {
        Service service = setup.bulk();
        List<String> sections = sections(setup, service).subList(0, 20);
        String target = sections.getFirst();
        service.storeConstant("copies", typical(service, sections));
        String tag = service.header(target, "ETag", "Accept", JSON.substring(8).trim());
        Map<String, Rounds.Contestant> contestants = new LinkedHashMap<>();
        contestants.put(CONSTANT, requests(service, List.of("/bench/copies"), JSON, 200));
        contestants.put(
                "304",
                requests(service, List.of(target), JSON + "If-None-Match: " + tag + "\r\n", 304));
        contestants.put("uncompressed", requests(service, sections, JSON, 200));
        contestants.put("warm gzip", requests(service, sections, GZIP, 200));
        Rounds rounds = Rounds.of(contestants);
        rounds.ratio("304", CONSTANT, 0.9, false);
        rounds.ratio("warm gzip", "uncompressed", 0.7, false);
    }
}
