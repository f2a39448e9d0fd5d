package org.sharedgrowth.observatory.indicators.exchange;

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

/** The standard's JSON schemas, if their folder is available. */
public final class JsonSchemas {
    private static final Path FOLDER =
            Path.of(System.getProperty("sdmx.schemas", "../../shared/schemas"));
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private JsonSchemas() {}

    public static boolean areAvailable() {
        return Files.exists(FOLDER);
    }

    /**
     * Errors in a data message; empty if it is valid, or if there are no schemas.
     *
     * @param version such as 2.0.0 or 2.0
     */
    public static List<String> faults(String message, String version) {
        return faults(message, "data", version);
    }

    /** Errors in a structure message; empty if it is valid, or if there are no schemas. */
    public static List<String> structureFaults(String message, String version) {
        return faults(message, "structure", version);
    }

    private static List<String> faults(String message, String kind, String version) {
        if (!areAvailable()) {
            return List.of();
        }
        String file =
                "sdmx-json-" + version.substring(0, 3) + "/sdmx-json-" + kind + "-schema.json";
        return LOADED
                .computeIfAbsent(file, JsonSchemas::load)
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

    private static Schema load(String file) {
        try {
            String text = Files.readString(FOLDER.resolve(file));
            if (file.startsWith("sdmx-json-2.1/")) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                        .getSchema(text, InputFormat.JSON);
            }
            // The schemas use draft 7, except for their ids, which are written as in older drafts.
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            text.replaceFirst("\"id\": \"http", "\"\\$id\": \"http")
                                    .replace(
                                            "http://json-schema.org/schema#",
                                            "http://json-schema.org/draft-07/schema#"),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
