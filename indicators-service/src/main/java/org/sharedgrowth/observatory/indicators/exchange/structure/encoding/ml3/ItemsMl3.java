package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.ml3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.MessageArtefact;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.Xml;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.XmlNames;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes codelists and other schemes of items. */
record ItemsMl3(Ml3Context context) {
    void write(MessageArtefact shown) {
        context.describe(shown);
        Artefact scheme = shown.artefact();
        if (shown.isStub()) {
            return;
        }
        String element = "str:" + XmlNames.itemClass(scheme.type());
        if (scheme.type().hasNestedItems()) {
            categories(element, scheme);
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

    /** Categories are nested; their ids are paths here and single segments in the message. */
    private void categories(String element, Artefact scheme) {
        Map<String, List<Item>> below = new HashMap<>();
        for (Item item : scheme.items()) {
            String parent = item.parent() == null ? "" : item.parent();
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(item);
        }
        Map<String, List<Reference>> filed = new HashMap<>();
        if (scheme.definition() instanceof Definition.Taxonomy taxonomy) {
            taxonomy.filed().forEach(each -> filed.put(each.category(), each.objects()));
        }
        categories(element, "", below, filed);
    }

    private void categories(
            String element,
            String parent,
            Map<String, List<Item>> below,
            Map<String, List<Reference>> filed) {
        for (Item item : below.getOrDefault(parent, List.of())) {
            open(element, item.id().substring(item.id().lastIndexOf('.') + 1), item);
            categories(element, item.id(), below, filed);
            for (Reference object : filed.getOrDefault(item.id(), List.of())) {
                context.reference(
                        object.type().isFlow()
                                ? "str:ProvisioningMetadata"
                                : "str:StructuralMetadata",
                        object);
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
