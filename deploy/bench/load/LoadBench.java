import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times a bulk load by HTTP, checks and report included, against COPY and primary key of the same
 * rows into a bare table: the same PostgreSQL with durable settings, in turn, median of the rounds.
 */
final class LoadBench {
    private static final double NANOS = 1e9;

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path file = Path.of(args[1]);
        int rounds = Integer.parseInt(args[2]);
        Path work = Files.createTempDirectory("bench-load");
        Path plain = Sample.unpack(file, work.resolve("plain.csv"));
        Sample sample = Sample.of(plain);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d rows, %d indicators, %d areas, %,d KB (%,d KB unpacked)%n",
                file.getFileName(),
                sample.rows(),
                sample.indicators().size(),
                sample.areas().size(),
                Files.size(file) / 1024,
                Files.size(plain) / 1024);
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("full_page_writes", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .start();
                Service service = start(postgres, jar, work)) {
            service.register(sample);
            compare(postgres, service, plain, file, sample, rounds);
        }
        delete(work);
    }

    private static void compare(
            EmbeddedPostgres postgres,
            Service service,
            Path plain,
            Path file,
            Sample sample,
            int rounds)
            throws Exception {
        List<Double> baseline = new ArrayList<>();
        List<Double> load = new ArrayList<>();
        System.out.println("round   COPY + key   load by HTTP");
        for (int round = 1; round <= rounds; round++) {
            baseline.add(Baseline.seconds(postgres, plain, sample.rows()));
            long begun = System.nanoTime();
            String id = service.submit(file, sample.rows(), round);
            load.add((System.nanoTime() - begun) / NANOS);
            System.out.printf(
                    Locale.ROOT,
                    "%5d   %8.2f s   %10.2f s%n",
                    round,
                    baseline.getLast(),
                    load.getLast());
            if (round < rounds) {
                service.withdraw(id);
            } else {
                afterwards(service, id, file, sample);
            }
        }
        double copy = median(baseline);
        double http = median(load);
        System.out.printf(
                Locale.ROOT,
                "median  %8.2f s   %10.2f s   ratio %.2f   %,.0f rows a second   first round (cold)"
                        + " %.2f s%n",
                copy,
                http,
                http / copy,
                sample.rows() / http,
                load.getFirst());
        System.out.println("memory of the service: " + service.memory());
    }

    private static void afterwards(Service service, String id, Path file, Sample sample)
            throws Exception {
        long begun = System.nanoTime();
        service.release(id);
        long released = System.nanoTime();
        service.withdraw(service.submit(file, sample.rows(), 0));
        System.out.printf(
                Locale.ROOT,
                "release until it is served %.2f s; the same file again, nothing changes %.2f s%n",
                (released - begun) / NANOS,
                (System.nanoTime() - released) / NANOS);
    }

    private static Service start(EmbeddedPostgres postgres, Path jar, Path work) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role indicators login password 'indicators'");
            statement.execute("create database indicators owner indicators");
        }
        return Service.start(jar, postgres.getPort(), work);
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
