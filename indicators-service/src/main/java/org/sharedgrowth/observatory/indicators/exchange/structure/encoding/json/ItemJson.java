package org.sharedgrowth.observatory.indicators.exchange.structure.encoding.json;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sharedgrowth.observatory.indicators.exchange.structure.encoding.CategoryTree;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/** Writes the items of codelists and other schemes. */
final class ItemJson {
    private final JsonContext context;
    private final Json json;

    ItemJson(JsonContext context) {
        this.context = context;
        this.json = context.json();
    }

    void items(Artefact scheme) {
        String name = Objects.requireNonNull(scheme.type().items());
        List<Item> items = scheme.items();
        if (items.isEmpty()) {
            return;
        }
        if (scheme.type().hasNestedItems()) {
            categories(name, "", new CategoryTree(scheme));
            return;
        }
        Set<String> ids = HashSet.newHashSet(items.size());
        items.forEach(item -> ids.add(item.id()));
        json.array(
                name,
                items,
                item ->
                        json.object(() -> {
                            json.put("id", item.id());
                            texts(item);
                            // If the parent is not shown, the reference would be dangling.
                            if (item.parent() != null && ids.contains(item.parent())) {
                                json.put("parent", parent(scheme, item.parent()));
                            }
                        }));
    }

    private String parent(Artefact scheme, String parent) {
        boolean byUrn = context.isVersionOne() && scheme.type() != ArtefactType.CODELIST;
        return byUrn ? context.item(scheme.type(), scheme.id(), parent) : parent;
    }

    private void texts(Item item) {
        context.texts(item.names(), item.descriptions(), item.annotations(), true);
    }

    private void categories(String name, String parent, CategoryTree tree) {
        List<Item> items = tree.below(parent);
        if (items.isEmpty()) {
            return;
        }
        json.array(
                name,
                items,
                item ->
                        json.object(() -> {
                            json.put("id", CategoryTree.segment(item));
                            texts(item);
                            categories(name, item.id(), tree);
                            writeFiledObjects(tree.filed(item));
                        }));
    }

    private void writeFiledObjects(List<Reference> objects) {
        if (!objects.isEmpty()) {
            json.texts(
                    objects.getFirst().type().isFlow()
                            ? "provisioningMetadata"
                            : "structuralMetadata",
                    objects.stream().map(context::urn).toList());
        }
    }
}
