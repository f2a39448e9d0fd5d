package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.CategoriesXml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.CategoryTree;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.XmlNames;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Writes codelists and other item schemes. */
record ItemsMl3(Ml3Context context) {
    void write(MessageArtefact shown) {
        context.describe(shown);
        Artefact scheme = shown.artefact();
        if (shown.isStub()) {
            return;
        }
        String element = "str:" + XmlNames.itemClass(scheme.type());
        if (scheme.type().hasNestedItems()) {
            new CategoriesXml(context.xml(), element, new CategoryTree(scheme), context::reference)
                    .write();
        } else {
            items(element, scheme.items());
        }
    }

    private void items(String element, List<Item> items) {
        Set<String> ids = HashSet.newHashSet(items.size());
        items.forEach(item -> ids.add(item.id()));
        for (Item item : items) {
            open(element, item.id(), item);
            // A parent that is not shown would be a dangling reference.
            if (item.parent() != null && ids.contains(item.parent())) {
                context.xml().element("str:Parent", item.parent());
            }
            context.xml().close();
        }
    }

    private void open(String element, String id, Item item) {
        Xml xml = context.xml();
        xml.open(element).put("id", id);
        XmlNames.texts(xml, item.names(), item.descriptions(), item.annotations());
    }
}
