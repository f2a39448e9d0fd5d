package org.sharedgrowth.observatory.indicators.structure.registration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/** Checks whether every API dialect can serve a data structure definition. */
record StructureRules(Registry after, Faults faults) {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final int MIN_DIMENSIONS = 4;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** Names that are reserved in paths or messages of the dialects. */
    private static final Set<String> RESERVED =
            Set.of("all", "latest", "type", "action", "structureRef", "dataScope");

    void check(Definition.Structure structure, String artefactPointer) {
        String pointer = artefactPointer + "/dataStructureComponents";
        if (structure.dimensions().size() < MIN_DIMENSIONS) {
            faults.add(
                    pointer + "/dimensionList/dimensions",
                    String.valueOf(structure.dimensions().size()),
                    TEXT.tooFewDimensions("FREQ", "_Z"));
        }
        checkCodelists(structure, pointer);
        Set<String> seen = new HashSet<>();
        for (Definition.Part part : structure.parts()) {
            if (!seen.add(part.id())) {
                faults.add(pointer, part.id(), TEXT.idUsedTwice());
            }
            checkId(part, pointer);
            checkConcept(part, pointer);
            checkAttachment(part, structure, pointer);
            if (part.codelist() != null && after.resolve(part.codelist()) == null) {
                faults.add(
                        pointer, part.codelist().toString(), TEXT.codelistNotRegistered(part.id()));
            }
        }
    }

    /**
     * Refuses dimensions that share a codelist, because availability queries reduce the codelist of
     * each dimension separately.
     */
    private void checkCodelists(Definition.Structure structure, String pointer) {
        Map<ArtefactId, String> firstWith = new HashMap<>();
        for (Definition.Part part : structure.dimensions()) {
            Artefact codelist = part.codelist() == null ? null : after.resolve(part.codelist());
            String first =
                    codelist == null ? null : firstWith.putIfAbsent(codelist.id(), part.id());
            if (first != null) {
                faults.add(
                        pointer + "/dimensionList",
                        String.valueOf(part.codelist()),
                        TEXT.codelistShared(part.id(), first));
            }
        }
    }

    private void checkAttachment(
            Definition.Part part, Definition.Structure structure, String pointer) {
        for (String id : part.attachedTo() == null ? List.<String>of() : part.attachedTo()) {
            if (structure.dimensions().stream().noneMatch(each -> each.id().equals(id))) {
                faults.add(pointer + "/attributeList", id, TEXT.attachedToNoDimension(part.id()));
            }
        }
    }

    private void checkId(Definition.Part part, String pointer) {
        if (!ID.matcher(part.id()).matches()) {
            faults.add(pointer, part.id(), TEXT.componentId());
        }
        if (RESERVED.contains(part.id())) {
            faults.add(pointer, part.id(), TEXT.reservedName());
        }
        if (part.id().equals("TIME_PERIOD") && part.codelist() != null) {
            faults.add(pointer, part.id(), TEXT.timeNotCoded());
        }
    }

    private void checkConcept(Definition.Part part, String pointer) {
        Reference concept = part.concept();
        if (!part.id().equals(concept.item())) {
            faults.add(pointer, part.id(), TEXT.idOfConcept(String.valueOf(concept.item())));
        }
        Artefact scheme = after.resolve(concept);
        if (scheme == null || !Rules.ids(scheme).contains(String.valueOf(concept.item()))) {
            faults.add(pointer, concept.toString(), TEXT.conceptNotRegistered());
        }
    }
}
