package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Item;
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
            String element = "str:" + XmlNames.itemClass(type);
            if (type.hasNestedItems()) {
                new CategoriesXml(
                                xml,
                                element,
                                new CategoryTree(scheme),
                                (name, object) -> XmlNames.reference(xml, name, object, registry))
                        .write();
            } else {
                items(xml, element, scheme.items());
            }
        }
        xml.close();
    }

    private static void items(Xml xml, String element, List<Item> items) {
        Set<String> ids = HashSet.newHashSet(items.size());
        items.forEach(item -> ids.add(item.id()));
        for (Item item : items) {
            open(xml, element, item.id(), item);
            // If the parent is not shown, the reference would be dangling.
            if (item.parent() != null && ids.contains(item.parent())) {
                xml.open("str:Parent").open("Ref").put("id", item.parent()).close().close();
            }
            xml.close();
        }
    }

    private static void open(Xml xml, String element, String id, Item item) {
        xml.open(element).put("id", id);
        XmlNames.texts(xml, item.names(), item.descriptions(), item.annotations());
    }
}
