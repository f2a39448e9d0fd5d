package org.sharedgrowth.observatory.analysis.index.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The definitions that come with the observatory, as files beside this class: HDI, IHDI, GDI and
 * GII (UNDP), EGDI (UN DESA), GCI and IDI (ITU). All are verified against published tables except
 * for IDI.
 */
public final class NamedDefinitions {
    private static final List<String> FILES =
            List.of(
                    "egdi-2010",
                    "egdi-2012",
                    "egdi-2014",
                    "egdi-2016",
                    "gci-2020",
                    "gdi-hdr2021-22",
                    "gii-hdr2021-22.1",
                    "hdi-hdr2021-22",
                    "idi-2023",
                    "ihdi-hdr2021-22.1");

    private static final List<Definition> ALL = FILES.stream().map(NamedDefinitions::read).toList();

    private NamedDefinitions() {}

    /** All definitions, by code and version. */
    public static List<Definition> all() {
        return ALL;
    }

    /**
     * The definition of a code and version.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Definition of(String code, String version) {
        return ALL.stream()
                .filter(each -> each.code().equals(code) && each.version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no definition " + code + " " + version));
    }

    /** The text of each file, for the test that reading and writing keep every byte. */
    static List<String> texts() {
        return FILES.stream().map(NamedDefinitions::text).toList();
    }

    private static Definition read(String file) {
        return switch (DefinitionReader.read(text(file))) {
            case ParsedDefinition.Valid valid -> valid.definition();
            case ParsedDefinition.Invalid invalid ->
                    throw new IllegalStateException(file + ": " + invalid.faults());
        };
    }

    private static String text(String file) {
        try (InputStream stream = NamedDefinitions.class.getResourceAsStream(file + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("no file " + file + ".json");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
