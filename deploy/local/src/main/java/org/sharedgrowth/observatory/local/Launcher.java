package org.sharedgrowth.observatory.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.data.NotADataDirectory;
import org.sharedgrowth.observatory.local.data.SuiteLock;
import org.sharedgrowth.observatory.local.data.SuiteState;
import org.sharedgrowth.observatory.local.suite.Installation;
import org.sharedgrowth.observatory.local.suite.StartFailed;
import org.sharedgrowth.observatory.local.suite.Status;

/**
 * The program behind {@code deploy/up}: starts the suite and keeps running, or shows or stops a
 * running suite.
 */
public final class Launcher {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Launcher() {}

    /**
     * Runs one command. The repository is in the system property {@code observatory.root}.
     *
     * @param arguments as {@link Options} describes them
     */
    public static void main(String[] arguments) {
        int code;
        try {
            code = run(List.of(arguments));
        } catch (WrongUsage e) {
            System.err.println(e.getMessage() + " See deploy/up --help.");
            code = WRONG_USAGE;
        } catch (NotADataDirectory | StartFailed e) {
            System.err.println(e.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(List<String> arguments) {
        Path root =
                Path.of(System.getProperty("observatory.root", ".")).toAbsolutePath().normalize();
        Options options = Options.parse(arguments, root, Path.of("").toAbsolutePath());
        return switch (options.command()) {
            case HELP -> {
                System.out.print(Help.TEXT);
                yield OK;
            }
            case STATUS -> status(options);
            case STOP -> new StopCommand(new Installation(root), options.data()).run();
            case UP -> new UpCommand(new Installation(root), options).run();
        };
    }

    private static int status(Options options) {
        if (!DataDirectory.exists(options.data())) {
            System.out.println(
                    "No suite was ever started with the data directory " + options.data() + ".");
            return FAILED;
        }
        DataDirectory data = DataDirectory.open(options.data());
        Optional<SuiteState> state = SuiteState.read(data);
        if (state.isEmpty()) {
            System.out.println("Not running.");
            return FAILED;
        }
        Optional<SuiteLock> lock = SuiteLock.acquire(data);
        lock.ifPresent(SuiteLock::close);
        return Status.print(state.get(), lock.isEmpty(), Instant.now(), System.out) ? OK : FAILED;
    }
}
