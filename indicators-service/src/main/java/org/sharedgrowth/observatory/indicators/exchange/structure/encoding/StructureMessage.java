package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/**
 * The content of a structure message.
 *
 * @param id id of the message; a valid XML name
 * @param prepared when its content last changed, so that equal messages have equal instants
 * @param languages languages for texts that are given in one language, the preferred one first
 * @param registry the registry in which references are resolved
 * @param artefacts the artefacts; those of the same type are written in this order
 */
public record StructureMessage(
        String id,
        Instant prepared,
        List<String> languages,
        Registry registry,
        List<MessageArtefact> artefacts) {
    public StructureMessage {
        languages = List.copyOf(languages);
        artefacts = List.copyOf(artefacts);
    }

    public List<MessageArtefact> of(ArtefactType type) {
        List<MessageArtefact> found = new ArrayList<>();
        for (MessageArtefact shown : artefacts) {
            if (shown.artefact().type() == type) {
                found.add(shown);
            }
        }
        return found;
    }
}
