package org.sharedgrowth.observatory.indicators.markup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.registration.MarkupMessages;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.Markup;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.Wording;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads SDMX-ML structure messages within the limits of uploaded files. */
@ApplicationScoped
class MarkupStructures implements MarkupMessages {
    @Override
    public JsonNode read(byte[] message, Faults faults) {
        return json(message, faults);
    }

    /**
     * Converts a message to the equivalent SDMX-JSON message.
     *
     * @param faults receives an error for each element without an equivalent
     * @throws Problem 400 if the message is not XML, or is unsafe to parse
     */
    static JsonNode json(byte[] message, Faults faults) {
        try (Markup xml = new Markup(new ByteArrayInputStream(message), FileLimits.DEFAULT)) {
            xml.next();
            String namespace = xml.namespace();
            Map<String, String> namespaces = new LinkedHashMap<>();
            Element root = Element.read(xml, namespaces);
            // Fails if anything but comments follows the root.
            xml.next();
            return MessageJson.of(namespace, namespaces, root, faults);
        } catch (UnreadableFile e) {
            Wording wording = e.wording();
            throw new Problem(
                    ProblemType.MALFORMED_BODY,
                    LocalizedText.of(
                            language -> wording.reason(language) + " " + wording.hint(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
