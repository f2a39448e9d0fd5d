package org.sharedgrowth.observatory.rules.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Qute templates of a module.
 *
 * @param sources by file name
 */
record Templates(Map<String, String> sources) {
    /** The templates below {@code templates}; none if there is no such directory. */
    static Templates below(Path resources) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        Path directory = resources.resolve("templates");
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                    sources.merge(
                            String.valueOf(file.getFileName()),
                            Files.readString(file),
                            String::concat);
                }
            }
        }
        return new Templates(sources);
    }

    /** Whether an expression of a template reads a property or calls a method of that name. */
    boolean mentions(String name) {
        Pattern read = Pattern.compile("\\{[^{}]*[.]" + Pattern.quote(name) + "\\b[^{}]*}");
        return sources.values().stream().anyMatch(source -> read.matcher(source).find());
    }

    /** The first text in each template that contains any, by the template's file name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((name, source) ->
                TemplateText.in(source).stream()
                        .findFirst()
                        .ifPresent(text -> texts.put(name, text)));
        return texts;
    }
}
