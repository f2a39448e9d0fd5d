package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The standard's XML schemas, if their folder is available. */
public final class XmlSchemas {
    private static final Path FOLDER =
            Path.of(System.getProperty("sdmx.schemas", "../../shared/schemas"));

    /** Loaded schemas, by version or by version and generated schema. */
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private XmlSchemas() {}

    public static boolean areAvailable() {
        return Files.exists(FOLDER);
    }

    /** The standard's sample messages, by name. */
    public static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER.resolve("sdmx-ml-3.0/samples"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                samples.put(
                        Objects.requireNonNull(file.getParent()).getFileName()
                                + "/"
                                + file.getFileName(),
                        Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    /** The folder with the schemas of the version that a message or schema is in. */
    private static Path folder(String text) {
        return FOLDER.resolve(text.contains("/v3_0/") ? "sdmx-ml-3.0" : "sdmx-ml-2.1");
    }

    private static Source messageSchema(Path folder) {
        return new StreamSource(folder.resolve("SDMXMessage.xsd").toFile());
    }

    /** Errors in a message; empty if it is valid. */
    public static List<String> faults(String message) {
        Path folder = folder(message);
        return faults(
                message,
                LOADED.computeIfAbsent(
                        folder.toString(), _ -> load(List.of(messageSchema(folder)))));
    }

    /**
     * Errors in a data message according to the standard's schemas and a generated one; empty if it
     * is valid.
     */
    public static List<String> faults(String message, String generatedSchema) {
        Path folder = folder(generatedSchema);
        return faults(
                message,
                LOADED.computeIfAbsent(
                        folder + generatedSchema,
                        _ -> {
                            StreamSource generated =
                                    new StreamSource(new StringReader(generatedSchema));
                            generated.setSystemId(folder.resolve("own.xsd").toUri().toString());
                            return load(List.of(messageSchema(folder), generated));
                        }));
    }

    /** Errors in a generated schema; empty if it is valid. */
    public static List<String> schemaFaults(String generatedSchema) {
        return faults("<x/>", generatedSchema).stream().filter(f -> !f.contains("'x'")).toList();
    }

    private static Schema load(List<Source> sources) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            return factory.newSchema(sources.toArray(new Source[0]));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static List<String> faults(String message, Schema schema) {
        List<String> faults = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Faults(faults));
        try {
            validator.validate(new StreamSource(new StringReader(message)));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private record Faults(List<String> found) implements org.xml.sax.ErrorHandler {
        @Override
        public void warning(org.xml.sax.SAXParseException e) {
            found.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void error(org.xml.sax.SAXParseException e) {
            found.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(org.xml.sax.SAXParseException e) {
            found.add(String.valueOf(e.getMessage()));
        }
    }
}
