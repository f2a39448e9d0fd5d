package org.sharedgrowth.observatory.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs examples of the README against a suite. */
final class ReadmeExample {
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n((?:(?!```).)*class (\\w+) .*?)```", Pattern.DOTALL);

    private ReadmeExample() {}

    /**
     * Runs the example whose class has this name; fails if the example fails.
     *
     * @param url address of the observatory
     * @return its output
     */
    static String run(String name, Path folder, String url)
            throws IOException, InterruptedException {
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, find(name).replace("http://localhost:8080", url));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), output);
        return output;
    }

    private static String find(String name) throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        while (examples.find()) {
            if (examples.group(2).equals(name)) {
                return examples.group(1);
            }
        }
        throw new AssertionError("README.md has no example " + name);
    }
}
