package org.sharedgrowth.observatory.analysis.index.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that cannot change and keep the order in which a definition was written. */
final class OrderedMaps {
    private OrderedMaps() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
