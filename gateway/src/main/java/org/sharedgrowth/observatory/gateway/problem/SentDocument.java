package org.sharedgrowth.observatory.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** A JSON object that a program sent to the gateway itself. */
public record SentDocument(JsonNode fields) {
    /**
     * Parses a body; an empty one counts as an empty object.
     *
     * @throws Refused if it is not an object
     */
    public static SentDocument of(ObjectMapper mapper, @Nullable String body) {
        try {
            JsonNode document = mapper.readTree(body == null || body.isBlank() ? "{}" : body);
            if (document.isObject()) {
                return new SentDocument(document);
            }
        } catch (JsonProcessingException e) {
            // Reported below, without the parser's message.
        }
        throw new Refused(
                ContractProblems.invalidField(
                        "", GatewayText.localized(GatewayText::bodyMustBeObject)));
    }

    /**
     * The text of a required field.
     *
     * @throws Refused if it is missing or is not a string
     */
    public String text(String field) {
        JsonNode text = fields.path(field);
        if (!text.isTextual()) {
            throw new Refused(
                    ContractProblems.invalidField(
                            "/" + field, GatewayText.localized(t -> t.textMissing(field))));
        }
        return text.textValue();
    }
}
