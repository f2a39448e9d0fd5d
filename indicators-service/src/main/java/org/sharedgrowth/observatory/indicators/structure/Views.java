package org.sharedgrowth.observatory.indicators.structure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Dataflows that show part of another dataflow's data: an annotation of type {@code VIEW_OF} names
 * the other dataflow, and the Allowed constraints of the dataflow select the codes.
 */
public final class Views {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    static final String NOTE = "VIEW_OF";

    private Views() {}

    /** The view that an artefact defines, or null if it has its own data. */
    static Dataflow.@Nullable View of(Artefact flow, Registry registry) {
        Artefact source = source(flow, registry);
        if (source == null) {
            return null;
        }
        Map<String, Set<String>> codes = AllowedCodes.of(flow, registry);
        return new Dataflow.View(
                source.id().id(), source.id().id() + ":" + source.id().major(), codes);
    }

    /** Adds a fault for each error in a view. */
    public static void check(Artefact flow, Registry after, String pointer, Faults faults) {
        String sourceId = sourceFlow(flow);
        if (sourceId == null) {
            return;
        }
        Artefact source = source(flow, after);
        if (source == null) {
            faults.add(pointer + "/annotations", sourceId, TEXT.noViewOf(flow.id().agency()));
        } else if (sourceFlow(source) != null) {
            faults.add(pointer + "/annotations", sourceId, TEXT.viewOfView());
        } else if (!haveSameStructure(source, flow, after)) {
            faults.add(pointer + "/structure", sourceId, TEXT.viewOfOtherStructure());
        }
    }

    private static boolean haveSameStructure(Artefact source, Artefact flow, Registry registry) {
        Artefact one = StructureReferences.structureOf(source, registry);
        Artefact other = StructureReferences.structureOf(flow, registry);
        return one != null && other != null && one.id().equals(other.id());
    }

    /**
     * The newest version of the source with the same structure, else its newest version; null if
     * the flow is not a view or its source is not registered.
     */
    private static @Nullable Artefact source(Artefact flow, Registry registry) {
        String sourceId = sourceFlow(flow);
        List<Artefact> versions =
                sourceId == null
                        ? List.of()
                        : registry.versions(ArtefactType.DATAFLOW, flow.id().agency(), sourceId);
        return versions.reversed().stream()
                .filter(version -> haveSameStructure(version, flow, registry))
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getLast());
    }

    private static @Nullable String sourceFlow(Artefact flow) {
        return flow.annotations().stream()
                .filter(note -> note.type().equals(NOTE))
                .map(Annotation::title)
                .findFirst()
                .orElse(null);
    }
}
