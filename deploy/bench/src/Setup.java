import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Resources shared by the benchmarks: a PostgreSQL server, the data, and services with loaded data.
 * Created on first use.
 */
final class Setup implements AutoCloseable {
    static final String FLOW = "/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/";
    static final String FIRST_PATH = Service.API + "/releases";

    final Path work;
    final Path data;
    final Path jar;
    final Database database;
    private Service bulk;
    private Service vintages;
    private Path plain;
    private Sample sample;
    private Vintages replayedVintages;
    private Gateway gateway;

    Setup(Path jar, Path data) throws Exception {
        this.jar = jar;
        this.data = data;
        this.work = Files.createTempDirectory("bench");
        this.database = Database.start();
    }

    Path packedFile() {
        return data.resolve("wdi_bulk.csv.gz");
    }

    Path plainFile() throws IOException {
        if (plain == null) {
            plain = Sample.unpack(packedFile(), work.resolve("plain.csv"));
        }
        return plain;
    }

    Sample sample() throws IOException {
        if (sample == null) {
            sample = Sample.of(plainFile());
        }
        return sample;
    }

    /** A gateway without limits, with the servers around it. */
    Gateway gateway() throws Exception {
        if (gateway == null) {
            gateway = Gateway.start(database, work);
        }
        return gateway;
    }

    /** A service without data. */
    Service emptyService(String name) throws Exception {
        database.createForService(name);
        Service service = Service.start(jar, database, name, FIRST_PATH);
        service.register(Structures.message(sample()));
        return service;
    }

    /** A service with wdi_bulk released, and a table of the same rows in PostgreSQL. */
    Service bulk() throws Exception {
        if (bulk == null) {
            bulk = emptyService("bulk");
            bulk.release(bulk.submit(packedFile(), sample().rows()));
            RowTable.create(database, plainFile());
        }
        return bulk;
    }

    /** A service with the six vintages of WDI released with their dates. */
    Service vintages() throws Exception {
        if (vintages == null) {
            vintages = emptyService("vintages");
            replayedVintages = new Vintages(data.resolve("wdi_vintages_delta.csv.gz"), work);
            replayedVintages.load(vintages);
        }
        return vintages;
    }

    /** The source of the released vintages; null before {@link #vintages} has been called. */
    Vintages replayedVintages() {
        return replayedVintages;
    }

    /** Ends the service with the vintages; its database stays. */
    void stopVintages() throws Exception {
        vintages().close();
        vintages = null;
    }

    /** Keys of series that have at least this many observations now and as of each date. */
    List<String> longSeries(Service service, int min, String... dates) throws Exception {
        List<String> keys = new ArrayList<>(longSeries(service, min, ""));
        for (String date : dates) {
            keys.retainAll(new HashSet<>(longSeries(service, min, "&asOf=" + date)));
        }
        return keys;
    }

    private List<String> longSeries(Service service, int min, String asOf) throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                service.open(
                                        FLOW + "*?format=csvdata&attributes=none" + asOf),
                                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",");
                if (cells[0].equals("dataflow")) {
                    String key = String.join(".", List.of(cells).subList(3, 11));
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= min)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() throws Exception {
        if (bulk != null) {
            bulk.close();
        }
        if (vintages != null) {
            vintages.close();
        }
        if (gateway != null) {
            gateway.close();
        }
        database.close();
        Machine.delete(work);
    }
}
