package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;
import org.sharedgrowth.observatory.indicators.structure.Registry;

/** Writes codelists and other schemes of items. */
final class ItemSchemeXml {
    private ItemSchemeXml() {}

    static void write(Xml xml, MessageArtefact shown, Registry registry) {
        Artefact scheme = shown.artefact();
        ArtefactType type = scheme.type();
        String urnClass = type.urnClass();
        XmlNames.open(xml, "str:" + urnClass.substring(urnClass.indexOf('.') + 1), shown);
        if (!shown.isStub()) {
            if (type.hasNestedItems()) {
                new Categories(xml, scheme, registry).write("");
            } else {
                items(xml, "str:" + XmlNames.itemClass(type), scheme.items());
            }
        }
        xml.close();
    }

    private static void items(Xml xml, String element, List<Item> items) {
        Set<String> ids = HashSet.newHashSet(items.size());
        items.forEach(item -> ids.add(item.id()));
        for (Item item : items) {
            open(xml, element, item.id(), item);
            // A parent that is not shown would be a dangling reference.
            if (item.parent() != null && ids.contains(item.parent())) {
                xml.open("str:Parent").open("Ref").put("id", item.parent()).close().close();
            }
            xml.close();
        }
    }

    /** Categories are nested; their ids are paths here and single segments in the message. */
    private static final class Categories {
        private final Xml xml;
        private final String element;
        private final Registry registry;
        private final Map<String, List<Item>> below = new HashMap<>();
        private final Map<String, List<Reference>> filed = new HashMap<>();

        Categories(Xml xml, Artefact scheme, Registry registry) {
            this.xml = xml;
            this.element = "str:" + XmlNames.itemClass(scheme.type());
            this.registry = registry;
            for (Item item : scheme.items()) {
                String parent = item.parent() == null ? "" : item.parent();
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(item);
            }
            if (scheme.definition() instanceof Definition.Taxonomy taxonomy) {
                taxonomy.filed().forEach(each -> filed.put(each.category(), each.objects()));
            }
        }

        void write(String parent) {
            for (Item item : below.getOrDefault(parent, List.of())) {
                open(xml, element, item.id().substring(item.id().lastIndexOf('.') + 1), item);
                write(item.id());
                for (Reference object : filed.getOrDefault(item.id(), List.of())) {
                    XmlNames.reference(
                            xml,
                            object.type().isFlow()
                                    ? "str:ProvisioningMetadata"
                                    : "str:StructuralMetadata",
                            object,
                            registry);
                }
                xml.close();
            }
        }
    }

    private static void open(Xml xml, String element, String id, Item item) {
        xml.open(element).put("id", id);
        XmlNames.texts(xml, item.names(), item.descriptions(), item.annotations());
    }
}
