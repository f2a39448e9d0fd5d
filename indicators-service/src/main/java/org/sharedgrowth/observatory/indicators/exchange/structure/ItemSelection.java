package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;
import org.sharedgrowth.observatory.indicators.structure.ArtefactType;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Selects items of a scheme by their ids or paths. */
final class ItemSelection {
    /**
     * In characters. No valid path is longer; the limit bounds the recursion, because each part of
     * a path takes one call.
     */
    private static final int MAX_PATH_LENGTH = 1000;

    private ItemSelection() {}

    /**
     * The ids of the requested items that exist in the scheme, in the requested order. A hierarchy
     * counts as having a single item, whose id is its own.
     */
    static List<String> existingIds(Artefact scheme, List<String> requested) {
        if (scheme.type() == ArtefactType.HIERARCHY) {
            return requested.stream().filter(scheme.id().id()::equals).distinct().toList();
        }
        Map<String, Item> byId = byId(scheme);
        return requested.stream()
                .map(id -> find(id, byId))
                .filter(java.util.Objects::nonNull)
                .map(Item::id)
                .distinct()
                .toList();
    }

    /**
     * The scheme with only the requested items. An item whose id is a path, or that is requested by
     * a path, is preceded by its ancestors.
     */
    static Artefact of(Artefact scheme, List<String> requested) {
        Map<String, Item> byId = byId(scheme);
        Map<String, Item> picked = new LinkedHashMap<>();
        for (String id : requested) {
            Item item = find(id, byId);
            if (item == null) {
                continue;
            }
            Deque<Item> path = new ArrayDeque<>();
            path.push(item);
            if (id.indexOf('.') >= 0 || item.id().indexOf('.') >= 0) {
                Item above = parent(item, byId);
                while (above != null && !path.contains(above)) {
                    path.push(above);
                    above = parent(above, byId);
                }
            }
            path.forEach(each -> picked.putIfAbsent(each.id(), each));
        }
        return with(scheme, List.copyOf(picked.values()));
    }

    /** The scheme with only these items, in its own order. */
    static Artefact only(Artefact scheme, Set<String> ids) {
        return with(
                scheme, scheme.items().stream().filter(item -> ids.contains(item.id())).toList());
    }

    static Artefact with(Artefact scheme, List<Item> items) {
        return new Artefact(
                scheme.type(),
                scheme.id(),
                scheme.names(),
                scheme.descriptions(),
                scheme.annotations(),
                scheme.definition(),
                items);
    }

    /**
     * Finds an item by its id, by the path of ids from its topmost ancestor, or by the last part of
     * its path if that is unambiguous; null if there is none.
     */
    private static @Nullable Item find(String id, Map<String, Item> byId) {
        Item item = byId.get(id);
        int dot = id.lastIndexOf('.');
        if (item != null || id.length() > MAX_PATH_LENGTH) {
            return item;
        }
        if (dot < 0) {
            List<Item> ending =
                    byId.values().stream()
                            .filter(each -> each.id().endsWith("." + id))
                            .limit(2)
                            .toList();
            return ending.size() == 1 ? ending.getFirst() : null;
        }
        Item last = byId.get(id.substring(dot + 1));
        Item above = last == null ? null : parent(last, byId);
        return above != null && above.equals(find(id.substring(0, dot), byId)) ? last : null;
    }

    private static @Nullable Item parent(Item item, Map<String, Item> byId) {
        return item.parent() == null ? null : byId.get(item.parent());
    }

    private static Map<String, Item> byId(Artefact scheme) {
        Map<String, Item> byId = HashMap.newHashMap(scheme.items().size());
        scheme.items().forEach(item -> byId.put(item.id(), item));
        return byId;
    }
}
