package org.sharedgrowth.observatory.gateway.portal.discovery.wellknown;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes the list of the interfaces for programs (RFC 9727) as a set of links (RFC 9264).
 *
 * <p>Pure: depends only on its arguments.
 *
 * @param origin scheme and host of all addresses
 */
record ApiCatalog(String origin) {
    static final String PATH = "/.well-known/api-catalog";
    static final String TYPE =
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private static final String CONTRACT = "/openapi.json";
    private static final String NEWEST_RELEASE = "/api/indicators/v1/releases?open=1&pageSize=1";

    /**
     * An interface.
     *
     * @param entry an address that answers guests
     * @param title its name
     * @param guide the page that explains it
     * @param status an address whose answer shows that the service behind the interface works
     */
    private record Interface(String entry, String title, String guide, String status) {}

    private static final List<Interface> INTERFACES =
            List.of(
                    new Interface(
                            "/api/indicators/v1/indicators",
                            "Indicators, areas, figures and releases as JSON",
                            "/docs/catalogue",
                            NEWEST_RELEASE),
                    new Interface(
                            "/api/reports/v1/reports",
                            "Reports whose numbers are bound to figures",
                            "/docs/reports",
                            "/api/reports/v1/reports?pageSize=1"),
                    new Interface(
                            "/sdmx/2.1/dataflow/all/all/latest",
                            "SDMX 2.1",
                            "/docs/sdmx",
                            NEWEST_RELEASE),
                    new Interface(
                            "/sdmx/3.0/structure/dataflow/*/*/*",
                            "SDMX 3.0",
                            "/docs/sdmx",
                            NEWEST_RELEASE),
                    new Interface(
                            "/v2/country?format=json",
                            "The World Bank's API, version 2",
                            "/docs/world-bank",
                            NEWEST_RELEASE),
                    new Interface(
                            "/mcp",
                            "Model Context Protocol, for assistants",
                            "/help/agents",
                            NEWEST_RELEASE));

    /** The document. */
    String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode contexts = document.putArray("linkset");
        ObjectNode self = contexts.addObject().put("anchor", origin + PATH);
        ArrayNode items = self.putArray("item");
        for (Interface one : INTERFACES) {
            items.addObject().put("href", origin + one.entry()).put("title", one.title());
        }
        for (Interface one : INTERFACES) {
            ObjectNode context = contexts.addObject().put("anchor", origin + one.entry());
            addLink(context, "service-desc", CONTRACT, "application/json");
            addLink(context, "service-doc", one.guide(), "text/html");
            addLink(context, "status", one.status(), "application/json");
        }
        return document.toPrettyString();
    }

    private void addLink(ObjectNode context, String relation, String path, String type) {
        context.putArray(relation).addObject().put("href", origin + path).put("type", type);
    }
}
