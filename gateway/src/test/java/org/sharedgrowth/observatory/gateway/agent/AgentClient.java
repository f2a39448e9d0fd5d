package org.sharedgrowth.observatory.gateway.agent;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.sharedgrowth.observatory.gateway.stub.Surroundings;

/** Sends messages as an assistant does, and stubs a revised figure for it to request. */
public final class AgentClient {
    static final String NEWEST_VERSION = "2026-07-28";

    private AgentClient() {}

    /** A request as clients of all protocol versions send it. */
    static RequestSpecification client() {
        return given().contentType("application/json")
                .accept("application/json, text/event-stream");
    }

    /** Sends a message of an older protocol version; apostrophes stand for quotation marks. */
    public static ValidatableResponse send(String body) {
        return client().body(body.replace('\'', '"')).post("/mcp").then();
    }

    /** Calls a tool with an older protocol version. */
    static ValidatableResponse call(String tool, String arguments) {
        return send(
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'"
                        + tool
                        + "','arguments':"
                        + arguments
                        + "}}");
    }

    /** Sends a message of the newest protocol version; the parameters must end with a comma. */
    static ValidatableResponse sendNew(String method, String name, String parameters) {
        RequestSpecification client =
                client().header("MCP-Protocol-Version", NEWEST_VERSION)
                        .header("Mcp-Method", method);
        if (!name.isEmpty()) {
            client.header("Mcp-Name", name);
        }
        String body =
                "{'jsonrpc':'2.0','id':1,'method':'"
                        + method
                        + "','params':{"
                        + parameters
                        + "'_meta':{'io.modelcontextprotocol/protocolVersion':'"
                        + NEWEST_VERSION
                        + "','io.modelcontextprotocol/clientCapabilities':{}}}}";
        return client.body(body.replace('\'', '"')).post("/mcp").then();
    }

    /**
     * Stubs the service: Kenya's figure of 2020 was added by a release and revised by release 17;
     * the list of observations is empty.
     *
     * @param now the value since release 17
     * @param added release that added it
     * @param first the value before release 17
     */
    static void stubRevisedFigure(String now, int added, String first) {
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/flows/DF_DIGITAL/series/A.KEN.IT_NET_USER_ZS._T._T._T._T._T/revisions",
                        """
                        {"page":1,"pageSize":1000,"total":2,"items":[
                        {"release":17,"publishedAt":"2026-11-24T10:00:00Z","provider":"NSO_KEN","changes":[
                        {"period":"2020","change":"revised","current":{"value":%s,"status":"A"}}]},
                        {"release":%d,"publishedAt":"2025-11-24T10:00:00Z","provider":"NSO_KEN","changes":[
                        {"period":"2020","change":"added","current":{"value":%s,"status":"E"}}]}],
                        "release":{"id":17,"publishedAt":"2026-11-24T10:00:00Z"}}
                        """
                                .formatted(now, added, first));
        Surroundings.indicators()
                .json(
                        "/api/indicators/v1/observations",
                        "{\"page\":1,\"pageSize\":1,\"total\":0,\"items\":[]}");
    }
}
