package org.sharedgrowth.observatory.gateway.portal.discovery.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The figures of an indicator, for the description on its page.
 *
 * @param origin scheme and host of our addresses
 * @param observatory name of the observatory
 * @param page path of the indicator's page
 * @param definition in words; may be empty
 * @param unit in words; may be empty
 * @param first first year; empty if there are no figures
 * @param last last year; empty if there are no figures
 * @param day day of the release that is shown; empty before the first release
 * @param release number of that release
 * @param file path and query of the figures as a file; empty if there are none
 * @param licence address of the licence that all owners gave; empty if there is none
 */
public record MeasuredIndicator(
        String origin,
        String observatory,
        String page,
        String name,
        String definition,
        String unit,
        String first,
        String last,
        String day,
        long release,
        String file,
        String licence,
        Language language) {
    /** The element with the description, in terms of schema.org. */
    public Markup block() {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.put("@context", "https://schema.org/");
        set.put("@type", "Dataset");
        set.put("@id", origin + page);
        set.put("url", origin + page);
        set.put("name", name);
        set.put("description", description());
        if (!licence.isEmpty()) {
            set.put("license", licence);
        }
        ObjectNode creator =
                set.putObject("creator")
                        .put("@type", "Organization")
                        .put("@id", origin + "/#observatory");
        creator.put("name", observatory);
        set.putObject("publisher").put("@id", origin + "/#observatory");
        if (!first.isEmpty()) {
            set.put("temporalCoverage", first + "/" + last);
        }
        if (!day.isEmpty()) {
            set.put("dateModified", day);
            set.put("version", Long.toString(release));
        }
        ObjectNode variable =
                set.putObject("variableMeasured").put("@type", "PropertyValue").put("name", name);
        if (!unit.isEmpty()) {
            variable.put("unitText", unit);
        }
        if (!file.isEmpty()) {
            set.putObject("distribution")
                    .put("@type", "DataDownload")
                    .put("encodingFormat", "text/csv")
                    .put("contentUrl", origin + file);
        }
        set.put("isAccessibleForFree", true);
        set.putObject("includedInDataCatalog").put("@id", origin + "/catalog");
        return DataBlock.of(set);
    }

    private String description() {
        return Description.of(
                definition.isEmpty() ? name : definition,
                List.of(
                        name,
                        unit,
                        first.isEmpty() ? "" : first + "/" + last,
                        observatory,
                        origin + page));
    }
}
