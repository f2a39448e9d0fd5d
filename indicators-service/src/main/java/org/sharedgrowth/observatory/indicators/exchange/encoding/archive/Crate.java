package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.encoding.ByteSink;

/**
 * Writes the manifest of an archive as RO-Crate 1.1: what the archive is, its files with their
 * sizes and hashes, and which file has its terms of use.
 *
 * @param name name of the figures
 * @param description what the rows are
 * @param address address of exactly these figures
 * @param day the day on which the newest figures were released
 * @param publisher name of the observatory
 */
record Crate(
        String name,
        String description,
        String address,
        LocalDate day,
        String publisher,
        String language) {
    static final String FILE = "ro-crate-metadata.json";

    /**
     * A file of the archive.
     *
     * @param sha256 64 hexadecimal digits
     */
    record CrateFile(String path, String mediaType, long bytes, String sha256) {}

    String json(List<CrateFile> files) {
        ByteSink out = new ByteSink(4 * 1024);
        out.put("{\n  \"@context\": \"https://w3id.org/ro/crate/1.1/context\",\n  \"@graph\": [\n");
        out.put("    {\"@id\": \"" + FILE + "\", \"@type\": \"CreativeWork\",")
                .put(" \"conformsTo\": {\"@id\": \"https://w3id.org/ro/crate/1.1\"},")
                .put(" \"about\": {\"@id\": \"./\"}},\n");
        out.put("    {\"@id\": \"./\", \"@type\": \"Dataset\"");
        member(out, "name", name);
        member(out, "description", description);
        member(out, "datePublished", day.toString());
        member(out, "inLanguage", language);
        member(out, "url", address);
        out.put(", \"license\": {\"@id\": \"LICENCE.txt\"}")
                .put(", \"publisher\": {\"@id\": \"#observatory\"}, \"hasPart\": [");
        String separator = "";
        for (CrateFile file : files) {
            out.put(separator).put("{\"@id\": ").jsonString(file.path()).put("}");
            separator = ", ";
        }
        out.put("]},\n    {\"@id\": \"#observatory\", \"@type\": \"Organization\"");
        member(out, "name", publisher);
        out.put("}");
        files.forEach(file -> file(out, file));
        out.put("\n  ]\n}\n");
        return new String(out.take(), StandardCharsets.UTF_8);
    }

    private static void file(ByteSink out, CrateFile file) {
        out.put(",\n    {\"@id\": ").jsonString(file.path());
        out.put(", \"@type\": \"File\"");
        member(out, "name", file.path());
        member(out, "encodingFormat", file.mediaType());
        member(out, "contentSize", Long.toString(file.bytes()));
        member(out, "sha256", file.sha256());
        if (file.path().equals("data.csv")) {
            out.put(", \"conformsTo\": {\"@id\": \"" + Companions.TABLE_DESCRIPTION + "\"}");
        }
        out.put("}");
    }

    private static void member(ByteSink out, String name, String value) {
        out.put(", ").jsonString(name).put(": ").jsonString(value);
    }
}
