package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.XmlNames;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Common parts of SDMX-ML 3.0 structure messages: identity, texts, references. */
record Ml3Context(Xml xml, Registry registry) {
    /**
     * Opens an artefact with its attributes; further attributes may follow before {@link
     * #describe}.
     */
    void begin(MessageArtefact shown) {
        Artefact artefact = shown.artefact();
        String urnClass = artefact.type().urnClass();
        xml.open("str:" + urnClass.substring(urnClass.indexOf('.') + 1))
                .put("id", artefact.id().id())
                .put("agencyID", artefact.id().agency());
        // Organisation schemes have no version since 3.0.
        if (!artefact.type().hasFixedVersion()) {
            xml.put("version", artefact.id().version());
        }
        xml.put("urn", Reference.urn(artefact.type(), artefact.id()));
        if (shown.isStub()) {
            xml.put("isExternalReference", true);
        }
        if (shown.partial()) {
            xml.put("isPartial", true);
        }
    }

    /** Writes annotations, names and descriptions of an artefact. */
    void describe(MessageArtefact shown) {
        Artefact artefact = shown.artefact();
        XmlNames.texts(
                xml,
                artefact.names(),
                shown.isDescribed() ? artefact.descriptions() : Names.NONE,
                shown.isDescribed() ? artefact.annotations() : List.of());
    }

    /**
     * Writes an element that holds a reference, with the exact version to which it resolves now.
     */
    void reference(String element, Reference reference) {
        xml.element(element, XmlNames.urn(reference, registry));
    }
}
