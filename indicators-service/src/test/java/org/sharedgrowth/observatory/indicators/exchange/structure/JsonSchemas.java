package org.sharedgrowth.observatory.indicators.exchange.structure;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The standard's JSON schemas of structure messages, where their folder is at hand. */
public final class JsonSchemas {
    private static final Path FOLDER =
            Path.of(System.getProperty("sdmx.schemas", "../../shared/schemas"));
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private JsonSchemas() {}

    public static boolean areAtHand() {
        return Files.exists(FOLDER);
    }

    /**
     * Why a message is not valid; empty if it is.
     *
     * @param version such as 2.0
     */
    public static List<String> faults(String message, String version) {
        return LOADED
                .computeIfAbsent(version, JsonSchemas::load)
                .validate(
                        message,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .limit(8)
                .toList();
    }

    private static Schema load(String version) {
        Path file =
                FOLDER.resolve("sdmx-json-" + version).resolve("sdmx-json-structure-schema.json");
        try {
            // The older files are written in draft 7 but for their names.
            String text =
                    Files.readString(file)
                            .replaceFirst("\"id\": \"http", "\"\\$id\": \"http")
                            .replace(
                                    "http://json-schema.org/schema#",
                                    "http://json-schema.org/draft-07/schema#");
            return SchemaRegistry.withDefaultDialect(
                            version.equals("2.1")
                                    ? SpecificationVersion.DRAFT_2019_09
                                    : SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
