package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A successful answer.
 *
 * @param body the JSON body; an empty object if there was none
 */
public record Answer(int status, JsonNode body, Optional<String> etag) {}
