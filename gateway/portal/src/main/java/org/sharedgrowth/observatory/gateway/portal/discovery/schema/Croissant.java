package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.discovery.dcat.DcatText;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Subjects;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Table;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Describes the Parquet file of an edition and its columns in Croissant 1.1, a format that
 * libraries for machine learning read. The description is in English only.
 *
 * <p>The address of schema.org begins with https, although the specification of Croissant writes
 * http, because the validator of Croissant requires https. The version is the number of the release
 * followed by .0.0: in semantic versioning the first number rises with every incompatible change,
 * and any release may change old figures.
 */
public final class Croissant {
    private static final String ROWS = "figures";

    /**
     * The terms that the context maps to the Croissant term of the same name, such as {@code field}
     * to {@code cr:field}.
     */
    private static final List<String> TERMS =
            List.of(
                    "annotation",
                    "arrayShape",
                    "citeAs",
                    "column",
                    "containedIn",
                    "equivalentProperty",
                    "excludes",
                    "extract",
                    "field",
                    "fileObject",
                    "fileProperty",
                    "fileSet",
                    "format",
                    "includes",
                    "isArray",
                    "isLiveDataset",
                    "jsonPath",
                    "key",
                    "md5",
                    "parentField",
                    "path",
                    "readLines",
                    "recordSet",
                    "references",
                    "regex",
                    "repeated",
                    "replace",
                    "samplingRate",
                    "sdVersion",
                    "separator",
                    "source",
                    "subField",
                    "transform",
                    "unArchive",
                    "value");

    private Croissant() {}

    /**
     * The document; empty if the fingerprint of the Parquet file is not known, because Croissant
     * requires it.
     */
    public static String of(DataCatalogue catalogue, Flow flow, Edition edition, Table table) {
        return edition.parquetWithFingerprint()
                .flatMap(file ->
                        file.fingerprint()
                                .map(fingerprint ->
                                        document(
                                                catalogue,
                                                flow,
                                                edition,
                                                table,
                                                file,
                                                fingerprint)))
                .orElse("");
    }

    private static String document(
            DataCatalogue catalogue,
            Flow flow,
            Edition edition,
            Table table,
            Download download,
            Download.Fingerprint fingerprint) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        addContext(set.putObject("@context"));
        addDescription(set, catalogue, flow, edition);
        String file = flow.id() + ".parquet";
        set.putArray("distribution")
                .addObject()
                .put("@type", "cr:FileObject")
                .put("@id", file)
                .put("name", file)
                .put("contentUrl", catalogue.origin() + download.target())
                .put("contentSize", fingerprint.bytes() + " B")
                .put("encodingFormat", "application/x-parquet")
                .put("sha256", fingerprint.sha256());
        addRows(set.putArray("recordSet").addObject(), table, file);
        return set.toString() + "\n";
    }

    private static void addContext(ObjectNode context) {
        context.put("@language", Language.ENGLISH.tag())
                .put("@vocab", "https://schema.org/")
                .put("sc", "https://schema.org/")
                .put("cr", "http://mlcommons.org/croissant/")
                .put("rai", "http://mlcommons.org/croissant/RAI/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("conformsTo", "dct:conformsTo");
        TERMS.forEach(term -> context.put(term, "cr:" + term));
        context.putObject("data").put("@id", "cr:data").put("@type", "@json");
        context.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        context.putObject("examples").put("@id", "cr:examples").put("@type", "@json");
    }

    private static void addDescription(
            ObjectNode set, DataCatalogue catalogue, Flow flow, Edition edition) {
        Language english = Language.ENGLISH;
        DcatText text = Texts.of(DcatText.class, english);
        set.put("@type", "sc:Dataset")
                .put("conformsTo", "http://mlcommons.org/croissant/1.1")
                .put("name", flow.id())
                .put(
                        "description",
                        text.edition(flow.name().in(english), edition.day())
                                + ". "
                                + text.editionMeaning(edition.release())
                                + " "
                                + SchemaOrg.description(catalogue, flow, english))
                .put("url", catalogue.origin() + flow.path(edition));
        flow.terms()
                .licence()
                .ifPresentOrElse(
                        licence -> set.put("license", licence.address()),
                        () -> set.put("dct:rights", text.rights()));
        for (String role : List.of("creator", "publisher")) {
            SchemaOrg.fillOrganization(catalogue, english, set.putObject(role));
        }
        set.put("datePublished", edition.day().toString())
                .put("dateModified", edition.day().toString())
                .put("version", edition.release() + ".0.0")
                .put("citeAs", catalogue.citation(flow, edition, english).bibtex());
        set.putArray("inLanguage").add(english.tag());
        Subjects subjects = flow.subjects();
        ArrayNode keywords = set.putArray("keywords");
        Stream.concat(subjects.topics().stream(), subjects.subtopics().stream())
                .map(topic -> topic.in(english))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .forEach(keywords::add);
    }

    private static void addRows(ObjectNode rows, Table table, String file) {
        rows.put("@type", "cr:RecordSet")
                .put("@id", ROWS)
                .put("name", ROWS)
                .put("description", "One row for each figure.");
        ArrayNode key = rows.putArray("key");
        ArrayNode fields = rows.putArray("field");
        for (Table.Column column : table.columns()) {
            String id = ROWS + "/" + column.name();
            if (column.key()) {
                key.addObject().put("@id", id);
            }
            ObjectNode field =
                    fields.addObject()
                            .put("@type", "cr:Field")
                            .put("@id", id)
                            .put("name", column.name())
                            .put(
                                    "description",
                                    column.meaning().isEmpty() ? column.name() : column.meaning())
                            .put("dataType", column.number() ? "sc:Float" : "sc:Text");
            ObjectNode source = field.putObject("source");
            source.putObject("fileObject").put("@id", file);
            source.putObject("extract").put("column", column.name());
        }
    }
}
