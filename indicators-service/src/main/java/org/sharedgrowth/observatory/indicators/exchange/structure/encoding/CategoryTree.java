package org.sharedgrowth.observatory.indicators.exchange.structure.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.Definition;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.indicators.structure.Reference;

/**
 * The nested items of a scheme, such as categories, with the objects that are filed under them. In
 * schemes, the ids of items are paths; in messages, they are the last segments of these paths.
 */
public final class CategoryTree {
    private final Map<String, List<Item>> below = new HashMap<>();
    private final Map<String, List<Reference>> filed = new HashMap<>();

    public CategoryTree(Artefact scheme) {
        for (Item item : scheme.items()) {
            String parent = item.parent() == null ? "" : item.parent();
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(item);
        }
        if (scheme.definition() instanceof Definition.Taxonomy taxonomy) {
            taxonomy.filed().forEach(each -> filed.put(each.category(), each.objects()));
        }
    }

    /**
     * The items directly below a parent, in the order of the scheme.
     *
     * @param parent the id of the parent; empty for the items at the top
     */
    public List<Item> below(String parent) {
        return below.getOrDefault(parent, List.of());
    }

    /** The objects that are filed under an item. */
    public List<Reference> filed(Item item) {
        return filed.getOrDefault(item.id(), List.of());
    }

    /** The id of an item in messages. */
    public static String segment(Item item) {
        return item.id().substring(item.id().lastIndexOf('.') + 1);
    }
}
