package org.sharedgrowth.observatory.gateway.agent;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A client of assistants' messages. */
public final class AgentClient {
    static final String NEW = "2026-07-28";

    private AgentClient() {}

    /** A request of a client of any version. */
    static RequestSpecification client() {
        return given().contentType("application/json")
                .accept("application/json, text/event-stream");
    }

    /** Sends a message of an older version; apostrophes stand for quotation marks. */
    public static ValidatableResponse send(String body) {
        return client().body(body.replace('\'', '"')).post("/mcp").then();
    }

    /** Calls a tool with an older version. */
    static ValidatableResponse call(String tool, String arguments) {
        return send(
                "{'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'"
                        + tool
                        + "','arguments':"
                        + arguments
                        + "}}");
    }

    /** Sends a message of the newest version, whose parameters end with a comma. */
    static ValidatableResponse sendNew(String method, String name, String parameters) {
        RequestSpecification client =
                client().header("MCP-Protocol-Version", NEW).header("Mcp-Method", method);
        if (!name.isEmpty()) {
            client.header("Mcp-Name", name);
        }
        String body =
                "{'jsonrpc':'2.0','id':1,'method':'"
                        + method
                        + "','params':{"
                        + parameters
                        + "'_meta':{'io.modelcontextprotocol/protocolVersion':'"
                        + NEW
                        + "','io.modelcontextprotocol/clientCapabilities':{}}}}";
        return client.body(body.replace('\'', '"')).post("/mcp").then();
    }
}
