package org.sharedgrowth.observatory.rules.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The location of a module's texts.
 *
 * @param resources directory of bundles and {@code templates}; may be absent
 * @param untranslated file that lists the templates and classes not translated yet; may be absent
 */
public record TextFiles(Path resources, Path untranslated) {
    private static final String TEMPLATE = ".html";

    /** The files of the module in whose directory the tests run. */
    public static TextFiles ofModule() {
        return new TextFiles(
                Path.of("src", "main", "resources"),
                Path.of("src", "test", "resources", "english-left.txt"));
    }

    /** The names in the file {@link #untranslated}: either of templates or of classes. */
    Set<String> untranslatedNames(boolean templates) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.exists(untranslated)) {
            Files.readAllLines(untranslated).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .filter(line -> line.endsWith(TEMPLATE) == templates)
                    .forEach(names::add);
        }
        return names;
    }
}
