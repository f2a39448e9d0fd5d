package org.sharedgrowth.observatory.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A successful answer.
 *
 * @param body an empty object if the answer had none
 */
public record Answer(int status, JsonNode body, Optional<String> etag) {}
