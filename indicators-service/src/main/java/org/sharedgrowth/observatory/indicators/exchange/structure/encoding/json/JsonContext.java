package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.List;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.XmlNames;
import org.sharedgrowth.observatory.indicators.structure.Annotation;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes the common parts of SDMX-JSON messages: identity, texts, references. */
record JsonContext(
        Json json, StructureJsonVersion version, List<String> languages, Registry registry) {
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    boolean isVersionOne() {
        return version == StructureJsonVersion.V1_0;
    }

    /** Writes identity, texts and annotations of an artefact. */
    void identity(MessageArtefact shown) {
        Artefact artefact = shown.artefact();
        json.put("id", artefact.id().id())
                .put("agencyID", artefact.id().agency())
                .put("version", artefact.id().version());
        if (isVersionOne() && shown.isDescribed()) {
            json.put("isFinal", XmlNames.isFinal(artefact));
        }
        if (shown.isStub()) {
            json.put("isExternalReference", true);
        }
        if (shown.partial()) {
            json.put("isPartial", true);
        }
        // From version 2.0 on, organisation schemes have descriptions in all languages, without an
        // additional one in a single language.
        boolean withSingle = isVersionOne() || !artefact.type().hasFixedVersion();
        texts(
                artefact.names(),
                shown.isDescribed() ? artefact.descriptions() : Names.NONE,
                shown.isDescribed() ? artefact.annotations() : List.of(),
                withSingle);
        json.array(
                "links",
                List.of(urn(artefact.type(), artefact.id())),
                urn -> json.object(() -> json.put("rel", "self").put("urn", urn)));
    }

    /**
     * Writes texts and annotations.
     *
     * @param withSingle whether a description in the preferred language is written in addition to
     *     those in all languages
     */
    void texts(Names names, Names descriptions, List<Annotation> annotations, boolean withSingle) {
        text("name", "names", names, true);
        text("description", "descriptions", descriptions, withSingle);
        if (!annotations.isEmpty()) {
            json.array("annotations", annotations, this::annotation);
        }
    }

    private void annotation(Annotation annotation) {
        json.object(() -> {
            json.put("id", annotation.id());
            if (!annotation.title().isEmpty()) {
                json.put("title", annotation.title());
            }
            if (!annotation.type().isEmpty()) {
                json.put("type", annotation.type());
            }
            text("text", "texts", annotation.texts(), true);
        });
    }

    private void text(String single, String all, Names names, boolean withSingle) {
        if (names.texts().isEmpty()) {
            return;
        }
        if (withSingle) {
            json.put(single, names.in(languages));
        }
        json.object(all, () -> names.sorted().forEach(json::put));
    }

    /** The URN of the version to which a reference currently resolves. */
    String urn(Reference reference) {
        ArtefactId id = XmlNames.resolved(reference, registry);
        return reference.item() == null
                ? urn(reference.type(), id)
                : item(reference.type(), id, reference.item());
    }

    String urn(ArtefactType type, ArtefactId id) {
        return URN + (isVersionOne() ? XmlNames.urnClass(type) : type.urnClass()) + "=" + id;
    }

    /** The URN of an item. */
    String item(ArtefactType scheme, ArtefactId id, String item) {
        return XmlNames.itemUrn(scheme, id, item);
    }
}
