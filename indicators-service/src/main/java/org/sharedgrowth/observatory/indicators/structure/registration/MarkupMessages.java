package org.sharedgrowth.observatory.indicators.structure.registration;

import com.fasterxml.jackson.databind.JsonNode;
import org.sharedgrowth.observatory.indicators.structure.Faults;

/** Reads structure messages in SDMX-ML. */
public interface MarkupMessages {
    /**
     * Converts a message to the equivalent SDMX-JSON message.
     *
     * @param message XML, 2.1 or 3.0
     * @param faults receives an error for each element without an equivalent
     * @throws org.sharedgrowth.observatory.service.problem.Problem 400 if it is not XML, or is
     *     unsafe to parse
     */
    JsonNode read(byte[] message, Faults faults);
}
