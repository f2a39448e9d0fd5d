package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.StructureMessage;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;

/** Writes SDMX-JSON structure messages. */
public final class StructureJson {
    private final JsonContext context;
    private final Json json;

    private StructureJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    /**
     * The message in UTF-8; artefacts of types that the version of the standard lacks are left out.
     */
    public static byte[] write(StructureMessage message, StructureJsonVersion version) {
        Json json = new Json();
        JsonContext context =
                new JsonContext(json, version, message.languages(), message.registry());
        StructureJson writer = new StructureJson(context);
        json.object(() -> {
            json.object("meta", () -> writer.meta(message));
            json.object(
                    "data",
                    () -> {
                        for (ArtefactType type : ArtefactType.values()) {
                            writer.collection(type, message.of(type));
                        }
                    });
        });
        return json.end();
    }

    private void meta(StructureMessage message) {
        json.put("schema", context.version().schema())
                .put("id", message.id())
                .put("test", false)
                .put("prepared", message.prepared().toString())
                .texts("contentLanguages", languages(message));
        json.object("sender", () -> json.put("id", "DIGOBS").put("name", "Observatory"));
    }

    /** All languages of names, with the preferred language first. */
    private static List<String> languages(StructureMessage message) {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(message.languages().getFirst());
        message.artefacts()
                .forEach(shown -> languages.addAll(shown.artefact().names().sorted().keySet()));
        return List.copyOf(languages);
    }

    private void collection(ArtefactType type, List<MessageArtefact> shown) {
        switch (type) {
            case DATA_CONSTRAINT -> constraints(shown);
            case HIERARCHY ->
                    write(
                            context.isVersionOne() ? "hierarchicalCodelists" : type.collection(),
                            shown);
            case REPRESENTATION_MAP ->
                    write(context.isVersionOne() ? "structureSets" : type.collection(), shown);
            case HIERARCHY_ASSOCIATION -> {
                if (!context.isVersionOne()) {
                    write(type.collection(), shown);
                }
            }
            default -> write(type.collection(), shown);
        }
    }

    private void constraints(List<MessageArtefact> shown) {
        ConstraintJson writer = new ConstraintJson(context);
        if (context.version() != StructureJsonVersion.V2_1) {
            String name = context.isVersionOne() ? "contentConstraints" : "dataConstraints";
            if (!shown.isEmpty()) {
                json.array(name, shown, writer::write);
            }
            return;
        }
        List<MessageArtefact> allowed = shown.stream().filter(each -> !isActual(each)).toList();
        List<MessageArtefact> actual = shown.stream().filter(StructureJson::isActual).toList();
        if (!allowed.isEmpty()) {
            json.array("dataConstraints", allowed, writer::write);
        }
        if (!actual.isEmpty()) {
            json.array("availabilityConstraints", actual, writer::availability);
        }
    }

    private static boolean isActual(MessageArtefact shown) {
        return shown.artefact().definition() instanceof Definition.Availability;
    }

    private void write(String collection, List<MessageArtefact> shown) {
        if (shown.isEmpty()) {
            return;
        }
        json.array(
                collection,
                shown,
                each ->
                        json.object(() -> {
                            context.identity(each);
                            content(each);
                        }));
    }

    private void content(MessageArtefact shown) {
        LinkJson links = new LinkJson(context);
        if (shown.isStub()) {
            if (shown.artefact().definition() instanceof Definition.ProvisionAgreement agreed
                    && context.isVersionOne()) {
                // The standard's schema requires the references of an agreement even in a stub.
                links.agreement(agreed);
            }
            return;
        }
        ComponentJson components = new ComponentJson(context);
        switch (shown.artefact().definition()) {
            case Definition.None none -> new ItemJson(context).items(shown.artefact());
            case Definition.Taxonomy taxonomy -> new ItemJson(context).items(shown.artefact());
            case Definition.CodeMap map -> links.codeMap(shown.artefact(), map);
            case Definition.Procedure process -> links.steps(process.steps());
            case Definition.Structure structure -> components.structure(structure);
            case Definition.Flow flow -> json.put("structure", context.urn(flow.structure()));
            case Definition.Categorisation link ->
                    json.put("source", context.urn(link.source()))
                            .put("target", context.urn(link.target()));
            case Definition.ProvisionAgreement agreed -> links.agreement(agreed);
            case Definition.Tree tree -> links.tree(shown.artefact(), tree);
            case Definition.Association link -> links.association(link);
            case Definition.MetadataStructure metadata ->
                    components.metadata(shown.artefact().id(), metadata);
            case Definition.Metadataflow flow -> {
                json.put("structure", context.urn(flow.structure()));
                if (!context.isVersionOne()) {
                    json.texts("targets", flow.targets());
                }
            }
            case Definition.Constraint constraint -> throw misplacedArtefact(shown);
            case Definition.Availability actual -> throw misplacedArtefact(shown);
        }
    }

    private static IllegalArgumentException misplacedArtefact(MessageArtefact shown) {
        return new IllegalArgumentException(shown.artefact().urn());
    }
}
