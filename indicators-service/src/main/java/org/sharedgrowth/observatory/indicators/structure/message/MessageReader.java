package org.sharedgrowth.observatory.indicators.structure.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactId;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.indicators.structure.StructureText;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Reads an SDMX-JSON structure message, 2.0 or 1.0, into artefacts. Syntax is checked here,
 * semantics by {@code Rules}.
 */
public final class MessageReader {
    private static final StructureText TEXT = Texts.messages(StructureText.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]{1,128}");
    private static final Pattern FULL_VERSION =
            Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+(-draft)?");

    private MessageReader() {}

    /**
     * Reads the artefacts of a message, except those without a readable id or definition.
     *
     * @param faults receives the errors of all artefacts; if there are any, none may be registered
     */
    public static List<PlacedArtefact> read(JsonNode message, Faults faults) {
        MessageNode data = new MessageNode(message, "", faults).at("data");
        List<PlacedArtefact> artefacts = new ArrayList<>();
        if (!data.exists() || !data.json().isObject()) {
            if (faults.isEmpty()) {
                data.fault(null, TEXT.missingData("{\"codelists\": […]}"));
            }
            return artefacts;
        }
        data.json().fieldNames().forEachRemaining(name -> refuseUnknown(data, name));
        for (ArtefactType type : ArtefactType.values()) {
            for (MessageNode node : data.each(type.collection())) {
                @Nullable Artefact artefact = artefact(type, node);
                if (artefact != null) {
                    artefacts.add(new PlacedArtefact(artefact, node.pointer()));
                }
            }
        }
        if (artefacts.isEmpty() && faults.isEmpty()) {
            data.fault(null, TEXT.noArtefact());
        }
        return artefacts;
    }

    private static void refuseUnknown(MessageNode data, String collection) {
        List<String> known = new ArrayList<>();
        for (ArtefactType type : ArtefactType.values()) {
            known.add(type.collection());
        }
        if (!known.contains(collection)) {
            data.at(collection).fault(collection, TEXT.unsupportedType(String.join(", ", known)));
        }
    }

    private static @Nullable Artefact artefact(ArtefactType type, MessageNode node) {
        @Nullable ArtefactId id = id(type, node);
        Names names = readNames(node);
        @Nullable Definition definition = DefinitionReader.read(type, node);
        List<Item> items = new ArrayList<>();
        if (type.items() != null) {
            items(node, type, null, items);
        }
        if (id == null || definition == null) {
            return null;
        }
        return new Artefact(
                type,
                id,
                names,
                node.names("description", "descriptions"),
                node.annotations(),
                definition,
                items);
    }

    private static @Nullable ArtefactId id(ArtefactType type, MessageNode node) {
        String id = node.required("id");
        String agency = node.required("agencyID");
        @Nullable String given = node.at("version").text();
        String version =
                given == null && type.hasFixedVersion() ? "1.0" : given == null ? "" : given;
        if (!type.hasFixedVersion() && !FULL_VERSION.matcher(version).matches()) {
            node.at("version").fault(version, TEXT.versionForm("1.0.0", "1.0.0-draft"));
            return null;
        }
        if (id.isEmpty() || agency.isEmpty()) {
            return null;
        }
        try {
            return new ArtefactId(agency, id, version);
        } catch (IllegalArgumentException _) {
            node.fault(agency + ":" + id + "(" + version + ")", TEXT.invalidName());
            return null;
        }
    }

    private static Names readNames(MessageNode node) {
        Names names = node.names("name", "names");
        if (names.texts().isEmpty()) {
            node.at("name").fault(null, TEXT.missingName("name", "names"));
        }
        return names;
    }

    /** Reads items; categories nest, and their ids become paths. */
    private static void items(
            MessageNode holder, ArtefactType type, @Nullable String above, List<Item> items) {
        for (MessageNode node : holder.each(String.valueOf(type.items()))) {
            String id = node.required("id");
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                node.at("id").fault(id, TEXT.itemId("_ @ $ -"));
            }
            @Nullable String parent = above == null ? node.at("parent").text() : above;
            String path = above == null ? id : above + "." + id;
            items.add(
                    new Item(
                            path,
                            parent,
                            readNames(node),
                            node.names("description", "descriptions"),
                            node.annotations()));
            if (type.hasNestedItems()) {
                items(node, type, path, items);
            }
        }
    }

    /**
     * An artefact and its position.
     *
     * @param pointer JSON pointer to it in the message
     */
    public record PlacedArtefact(Artefact artefact, String pointer) {}
}
