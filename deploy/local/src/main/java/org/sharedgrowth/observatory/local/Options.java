package org.sharedgrowth.observatory.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.local.suite.RunMode;
import org.sharedgrowth.observatory.local.suite.Selection;

/**
 * The options of the command line.
 *
 * @param data directory of the suite's data
 * @param port the public port; the parts' ports follow it
 * @param fresh whether to begin with empty data
 * @param seed whether to load the seed data unless it was loaded before
 * @param parts which parts to start, and how
 * @param load a file to send once the suite is up
 */
record Options(
        Command command,
        Path data,
        Optional<Integer> port,
        boolean fresh,
        boolean seed,
        Selection parts,
        Optional<LoadFile> load) {

    static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_500;
    private static final Pattern ADDRESS =
            Pattern.compile("[a-z][a-z0-9+.-]*://|file:", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PARTS =
            Set.of("postgresql", "keycloak", "indicators", "reports", "gateway");
    private static final Set<String> PROGRAMS = Set.of("indicators", "reports", "gateway");

    /** The command to run. */
    enum Command {
        UP,
        STATUS,
        STOP,
        HELP
    }

    /**
     * A file to send through the public API.
     *
     * @param source a {@code file} or {@code https} address
     * @param skipUnknown whether rows with unknown codes are left out, and counted, instead of
     *     refused
     */
    record LoadFile(URI source, String flow, boolean skipUnknown) {}

    /**
     * Reads the arguments.
     *
     * @param root the repository, where the data goes by default
     * @param directory base directory of relative paths
     * @throws WrongUsage naming the wrong argument
     */
    static Options parse(List<String> arguments, Path root, Path directory) {
        return new Parser(arguments, root, directory).parse();
    }

    private static final class Parser {
        private final Deque<String> words;
        private final Path directory;
        private Command command = Command.UP;
        private Path data;
        private Optional<Integer> port = Optional.empty();
        private boolean fresh;
        private boolean seed = true;
        private Set<String> only = Set.of();
        private final Map<String, RunMode> modes = new HashMap<>();
        private Optional<URI> load = Optional.empty();
        private String flow = "DF_WDI";
        private boolean skipUnknown;

        Parser(List<String> arguments, Path root, Path directory) {
            this.words = new ArrayDeque<>(arguments);
            this.directory = directory;
            this.data = root.resolve(".observatory");
        }

        Options parse() {
            while (!words.isEmpty()) {
                apply(words.pop());
            }
            Optional<LoadFile> file = load.map(source -> new LoadFile(source, flow, skipUnknown));
            return new Options(command, data, port, fresh, seed, selection(), file);
        }

        private void apply(String word) {
            switch (word) {
                case "up" -> command = Command.UP;
                case "status" -> command = Command.STATUS;
                case "stop" -> command = Command.STOP;
                case "help", "--help", "-h" -> command = Command.HELP;
                case "--data" -> data = directory.resolve(value(word));
                case "--port" -> port = Optional.of(port(value(word)));
                case "--fresh" -> fresh = true;
                case "--no-seed" -> seed = false;
                case "--only" -> only = parts(value(word));
                case "--debug" -> addModes(word, value(word), RunMode.DEBUG);
                case "--dev" -> addModes(word, value(word), RunMode.DEV);
                case "--load" -> load = Optional.of(source(value(word)));
                case "--flow" -> flow = value(word);
                case "--skip-unknown" -> skipUnknown = true;
                default -> throw new WrongUsage("Unknown argument '" + word + "'.");
            }
        }

        private String value(String option) {
            String value = words.poll();
            if (value == null || value.startsWith("--")) {
                throw new WrongUsage(option + " needs a value.");
            }
            return value;
        }

        /**
         * A path is relative to the directory in which the command was typed; an address begins
         * with its scheme.
         */
        private URI source(String text) {
            if (!ADDRESS.matcher(text).lookingAt()) {
                return directory.resolve(text).toUri();
            }
            try {
                URI address = new URI(text);
                if ("file".equalsIgnoreCase(address.getScheme())) {
                    return Path.of(address).toUri();
                }
                if ("https".equalsIgnoreCase(address.getScheme())
                        && address.getHost() != null
                        && address.getUserInfo() == null) {
                    return address;
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                // continues to the common error message
            }
            throw new WrongUsage(
                    "--load takes a file or an https address without a user, not '" + text + "'.");
        }

        private static int port(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 1 && port <= MAX_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // continues to the common error message
            }
            throw new WrongUsage(
                    "--port must be a number from 1 to " + MAX_PORT + ", not '" + text + "'.");
        }

        private Selection selection() {
            for (String program : modes.keySet()) {
                if (!only.isEmpty() && !only.contains(program)) {
                    throw new WrongUsage("--only leaves out '" + program + "'.");
                }
            }
            // Two builds at once would write into the same directories.
            if (modes.values().stream().filter(RunMode.DEV::equals).count() > 1) {
                throw new WrongUsage("--dev takes one program.");
            }
            return new Selection(only, modes);
        }

        private void addModes(String option, String text, RunMode mode) {
            for (String program : text.split(",", -1)) {
                if (!PROGRAMS.contains(program)) {
                    throw new WrongUsage(
                            option
                                    + " takes indicators, reports or gateway, not '"
                                    + program
                                    + "'.");
                }
                modes.merge(program, mode, (a, b) -> a == RunMode.DEV ? a : b);
            }
        }

        private static Set<String> parts(String text) {
            Set<String> names = Set.of(text.split(",", -1));
            for (String name : names) {
                if (!PARTS.contains(name)) {
                    throw new WrongUsage("--only: there is no part '" + name + "'.");
                }
            }
            return names;
        }
    }
}
