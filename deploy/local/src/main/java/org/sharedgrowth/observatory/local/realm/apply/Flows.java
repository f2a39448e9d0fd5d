package org.sharedgrowth.observatory.local.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Applies the sign-in flows. A top-level flow with any difference is rebuilt while it stays in use;
 * people who are signing in at that moment have to start again.
 */
final class Flows {
    private static final String FLOWS = "authenticationFlows";
    private static final String STEPS = "authenticationExecutions";

    private final AdminApi api;
    private final List<String> changes;

    Flows(AdminApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
    }

    void apply(JsonNode realm) {
        for (JsonNode flow : realm.path(FLOWS)) {
            if (flow.path("topLevel").asBoolean()) {
                applyTopLevel(realm, flow);
            }
        }
    }

    private void applyTopLevel(JsonNode realm, JsonNode flow) {
        String alias = flow.required("alias").asText();
        boolean exists =
                !DesiredState.findByField(api.get("/authentication/flows"), "alias", alias)
                        .isMissingNode();
        if (!exists) {
            ObjectNode withoutSteps = flow.deepCopy();
            withoutSteps.remove(STEPS);
            api.post("/authentication/flows", withoutSteps);
        }
        ArrayNode desired = JsonNodeFactory.instance.arrayNode();
        expand(realm, flow, 0, desired);
        if (exists && DesiredState.isSatisfiedBy(desired, describe(steps(alias)))) {
            return;
        }
        changes.add((exists ? "flow " : "new flow ") + alias);
        for (JsonNode step : steps(alias)) {
            if (step.path("level").asInt() == 0) {
                api.delete("/authentication/executions/" + step.required("id").asText(), null);
            }
        }
        addSteps(realm, flow);
    }

    private JsonNode steps(String alias) {
        return api.get("/authentication/flows/" + AdminApi.encode(alias) + "/executions");
    }

    /** Adds a line for each desired step of a flow, depth first, as the server lists them. */
    private void expand(JsonNode realm, JsonNode flow, int level, ArrayNode lines) {
        for (JsonNode step : flow.path(STEPS)) {
            ObjectNode line = lines.addObject();
            line.put("level", level).put("requirement", step.path("requirement").asText());
            if (step.path("authenticatorFlow").asBoolean()) {
                String alias = step.required("flowAlias").asText();
                line.put("what", alias);
                expand(
                        realm,
                        DesiredState.findByField(realm.path(FLOWS), "alias", alias),
                        level + 1,
                        lines);
            } else {
                line.put("what", step.required("authenticator").asText());
                line.set("config", config(realm, step));
            }
        }
    }

    private static JsonNode config(JsonNode realm, JsonNode step) {
        String alias = step.path("authenticatorConfig").asText();
        JsonNode config =
                DesiredState.findByField(realm.path("authenticatorConfig"), "alias", alias)
                        .path("config");
        return config.isMissingNode() ? JsonNodeFactory.instance.objectNode() : config;
    }

    /** Describes the server's steps by lines like those of {@link #expand}, for comparison. */
    private ArrayNode describe(JsonNode steps) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (JsonNode step : steps) {
            boolean isFlow = step.path("authenticationFlow").asBoolean();
            ObjectNode line = lines.addObject();
            line.put("level", step.path("level").asInt());
            line.put("requirement", step.path("requirement").asText());
            line.put("what", step.path(isFlow ? "displayName" : "providerId").asText());
            String config = step.path("authenticationConfig").asText();
            line.set(
                    "config",
                    config.isEmpty()
                            ? JsonNodeFactory.instance.objectNode()
                            : api.get("/authentication/config/" + config).path("config"));
        }
        return lines;
    }

    private void addSteps(JsonNode realm, JsonNode flow) {
        String alias = flow.required("alias").asText();
        String path = "/authentication/flows/" + AdminApi.encode(alias) + "/executions";
        for (JsonNode step : flow.path(STEPS)) {
            boolean nested = step.path("authenticatorFlow").asBoolean();
            ObjectNode created = JsonNodeFactory.instance.objectNode();
            JsonNode inner =
                    DesiredState.findByField(
                            realm.path(FLOWS), "alias", step.path("flowAlias").asText());
            if (nested) {
                created.put("alias", inner.required("alias").asText());
                created.put("type", inner.required("providerId").asText());
                created.put("description", inner.path("description").asText());
                created.put("provider", "registration-page-form");
            } else {
                created.put("provider", step.required("authenticator").asText());
            }
            api.post(path + (nested ? "/flow" : "/execution"), created);
            configureLastStep(path, step, config(realm, step));
            if (nested) {
                addSteps(realm, inner);
            }
        }
    }

    /** Configures the step that was just added, which is the last of its flow. */
    private void configureLastStep(String path, JsonNode desired, JsonNode config) {
        JsonNode last = JsonNodeFactory.instance.objectNode();
        for (JsonNode step : api.get(path)) {
            if (step.path("level").asInt() == 0) {
                last = step;
            }
        }
        api.put(path, ((ObjectNode) last).put("requirement", desired.path("requirement").asText()));
        if (!config.isEmpty()) {
            ObjectNode named = JsonNodeFactory.instance.objectNode();
            named.put("alias", desired.required("authenticatorConfig").asText());
            named.set("config", config);
            api.post(
                    "/authentication/executions/" + last.required("id").asText() + "/config",
                    named);
        }
    }
}
