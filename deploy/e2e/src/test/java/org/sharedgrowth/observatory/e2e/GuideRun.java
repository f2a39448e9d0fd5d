package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Runs the lines of a guide one after another in one process, since later ones use earlier ones.
 *
 * @param syntax language of the lines, as the page names it
 * @param folder where the lines run, and may write files
 */
record GuideRun(String syntax, Path folder) {
    private static final String MARK = "----- next lines -----";

    /** Finds the names of packages that lines need. */
    private static final Pattern PACKAGE =
            Pattern.compile(
                    "(?m)^(?:from|import) ([a-z_]+)(?= |$)|library\\((\\w+)\\)|(\\w+)::"
                            + "|'@sharedgrowth/([a-z-]+)'");

    private static final Path SDK = Suite.repository().resolve("target/sdk");

    /**
     * Pythons to try in turn: the first one on the path may lack the packages that are installed
     * for the system's Python.
     */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    /**
     * Runs the samples and returns what each of them printed, without spaces at the ends of lines.
     * Fails if one of them fails.
     */
    List<String> outputs(List<GuideSample> samples) throws IOException, InterruptedException {
        List<String> codes = samples.stream().map(GuideSample::code).toList();
        Path script = folder.resolve(fileName());
        String all = String.join("\n" + commandThatPrintsMark() + "\n", codes) + "\n";
        Files.writeString(script, all);
        String output = run(command(interpreter(packages(all)), script.toString()));
        return Arrays.stream(output.split(Pattern.quote(MARK) + "\n", -1))
                .map(GuideRun::trimLines)
                .toList();
    }

    /**
     * The text without spaces at the ends of its lines, and without leading and trailing white
     * space.
     */
    static String trimLines(String text) {
        return text.replaceAll("[ \\r]+(?=\\n|$)", "").strip();
    }

    /** Whether everything that the lines need is installed. */
    boolean canRun(GuideSample sample) throws IOException, InterruptedException {
        return !interpreter(packages(sample.code())).isEmpty();
    }

    private static List<String> packages(String code) {
        return PACKAGE.matcher(code)
                .results()
                .map(GuideRun::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String name(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The program that runs the lines and has these packages; empty if there is none. */
    private String interpreter(List<String> packages) throws IOException, InterruptedException {
        return switch (syntax) {
            case "python" -> {
                String imports =
                        "import sys"
                                + String.join("", packages.stream().map(", "::concat).toList());
                for (String python : PYTHONS) {
                    if (succeeds(python, "-c", imports)) {
                        yield python;
                    }
                }
                yield "";
            }
            case "r" -> {
                String all =
                        String.join("", packages.stream().map("; library(%s)"::formatted).toList());
                yield succeeds("Rscript", "-e", "1" + all) ? "Rscript" : "";
            }
            case "javascript" -> Files.exists(SDK) && succeeds("node", "--version") ? "node" : "";
            case "java" ->
                    Files.exists(SDK)
                            ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                            : "";
            default -> "sh";
        };
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return start(
                                    new ProcessBuilder(command)
                                            .redirectErrorStream(true)
                                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        builder.environment().put("PYTHONPATH", SDK.resolve("python/src").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private String fileName() {
        return switch (syntax) {
            case "python" -> "lines.py";
            case "r" -> "lines.R";
            case "javascript" -> "lines.mjs";
            case "java" -> "Figures.java";
            default -> "lines.sh";
        };
    }

    private String commandThatPrintsMark() {
        return switch (syntax) {
            case "python" -> "print('" + MARK + "', flush=True)";
            case "r" -> "cat('" + MARK + "\\n')";
            case "javascript" -> "console.log('" + MARK + "');";
            default -> "echo '" + MARK + "'";
        };
    }

    private List<String> command(String interpreter, String script) {
        return switch (syntax) {
            case "r" -> List.of(interpreter, "--vanilla", script);
            case "java" ->
                    List.of(
                            interpreter,
                            "-cp",
                            SDK.resolve("java/target/observatory-client-1.0.0.jar")
                                    + File.pathSeparator
                                    + System.getProperty("java.class.path"),
                            script);
            case "shell" -> List.of(interpreter, "-e", script);
            default -> List.of(interpreter, script);
        };
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        linkSdk();
        Path errors = folder.resolve("errors.txt");
        Process process =
                start(
                        new ProcessBuilder(new ArrayList<>(command))
                                .directory(folder.toFile())
                                .redirectError(errors.toFile()));
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String text = output + Files.readString(errors);
        assertTrue(ended && process.exitValue() == 0, text);
        return output;
    }

    /** Makes the TypeScript SDK available to lines of JavaScript, as {@code npm install} would. */
    private void linkSdk() throws IOException {
        Path scope = folder.resolve("node_modules/@sharedgrowth");
        Path link = scope.resolve("observatory-client");
        if (syntax.equals("javascript") && !Files.exists(link)) {
            Files.createDirectories(scope);
            Files.createSymbolicLink(link, SDK.resolve("typescript"));
        }
    }
}
