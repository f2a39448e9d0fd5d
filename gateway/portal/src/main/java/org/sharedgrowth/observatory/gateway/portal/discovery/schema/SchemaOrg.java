package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.DataCatalogue;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Download;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Edition;
import org.sharedgrowth.observatory.gateway.portal.discovery.model.Flow;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.citation.Licence;
import org.sharedgrowth.observatory.messages.citation.Rights;

/** Describes data sets in terms of schema.org, in the language of the page. */
public final class SchemaOrg {
    private SchemaOrg() {}

    /** A data set, for its page. */
    public static Markup of(DataCatalogue catalogue, Flow flow, Language language) {
        ObjectNode set = dataSet(catalogue, flow, flow.current(), flow.downloads(), language);
        set.put("@id", catalogue.origin() + flow.path());
        set.put("url", catalogue.origin() + flow.path());
        return DataBlock.of(set);
    }

    /** An edition, for its page. */
    public static Markup of(
            DataCatalogue catalogue, Flow flow, Edition edition, Language language) {
        ObjectNode set = dataSet(catalogue, flow, edition, edition.downloads(), language);
        set.put("@id", catalogue.origin() + flow.path(edition));
        set.put("url", catalogue.origin() + flow.path(edition));
        set.putObject("isBasedOn").put("@id", catalogue.origin() + flow.path());
        return DataBlock.of(set);
    }

    private static ObjectNode dataSet(
            DataCatalogue catalogue,
            Flow flow,
            Edition edition,
            List<Download> downloads,
            Language language) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put("@context", "https://schema.org/");
        set.put("@type", "Dataset");
        set.put("name", flow.name().in(language));
        set.put("description", description(catalogue, flow, language));
        set.put("inLanguage", language.tag());
        addTerms(
                set,
                flow.terms().licence().map(Rights::of).orElseGet(() -> Rights.ofFacts(language)));
        fillOrganization(catalogue, language, set.putObject("creator"));
        fillOrganization(catalogue, language, set.putObject("publisher"));
        set.put("temporalCoverage", flow.extent().first() + "/" + flow.extent().last());
        set.put("datePublished", flow.issued());
        set.put("dateModified", edition.day().toString());
        set.put("version", Long.toString(edition.release()));
        set.put("isAccessibleForFree", true);
        set.putObject("includedInDataCatalog")
                .put("@type", "DataCatalog")
                .put("name", catalogue.name().in(language))
                .put("url", catalogue.origin() + "/catalog");
        ArrayNode files = set.putArray("distribution");
        for (Download file : downloads) {
            ObjectNode one =
                    files.addObject()
                            .put("@type", "DataDownload")
                            .put("name", file.form().title())
                            .put("encodingFormat", file.form().mediaType())
                            .put("contentUrl", catalogue.origin() + file.target());
            file.fingerprint()
                    .ifPresent(fingerprint ->
                            one.put("contentSize", fingerprint.bytes() + " B")
                                    .put("sha256", fingerprint.sha256()));
        }
        return set;
    }

    /** The licence; without one, the terms of use in words. */
    static void addTerms(ObjectNode set, Rights rights) {
        Licence licence = rights.licence();
        if (licence == null) {
            set.putObject("usageInfo").put("@type", "CreativeWork").put("text", rights.words());
        } else {
            set.put("license", licence.address());
        }
    }

    static void fillOrganization(
            DataCatalogue catalogue, Language language, ObjectNode organization) {
        organization
                .put("@type", "Organization")
                .put("name", catalogue.name().in(language))
                .put("url", catalogue.origin() + "/");
    }

    /** The description; if it is too short, what the data set covers follows it. */
    static String description(DataCatalogue catalogue, Flow flow, Language language) {
        String own =
                flow.description().isEmpty()
                        ? flow.name().in(language)
                        : flow.description().in(language);
        return Description.of(
                own,
                List.of(
                        flow.extent().first() + "/" + flow.extent().last(),
                        catalogue.description().in(language),
                        catalogue.name().in(language),
                        catalogue.origin()));
    }
}
