import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process that does the same work with numpy on one thread: numpy/methods.py. */
final class Numpy implements AutoCloseable {
    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;

    /** @param arguments arguments of the program */
    Numpy(String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add("/usr/bin/python3");
        line.add(System.getProperty("bench.folder") + "/numpy/methods.py");
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        from = process.inputReader(StandardCharsets.UTF_8);
        to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** The average milliseconds of one run of a task. */
    Rounds.Contestant milliseconds(String task) {
        return _ -> 1000 * seconds(task);
    }

    /** The average seconds of one run of a task. */
    double seconds(String task) throws IOException {
        to.write(task + "\n");
        to.flush();
        String seconds = from.readLine();
        if (seconds == null) {
            throw new IOException("numpy failed (is it missing? Debian: apt install python3-numpy)");
        }
        return Double.parseDouble(seconds);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
