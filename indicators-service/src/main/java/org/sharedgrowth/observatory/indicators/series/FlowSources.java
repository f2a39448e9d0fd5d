package org.sharedgrowth.observatory.indicators.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.sharedgrowth.observatory.indicators.series.merge.Source;

/** The series of a flow that several offices have sent, and the order of preference. Immutable. */
public final class FlowSources {
    static final FlowSources NONE = new FlowSources(Map.of(), new TreeMap<>());

    private final Map<Long, List<Source>> sourcesBySeries;
    private final NavigableMap<Long, List<String>> preferences;

    private FlowSources(
            Map<Long, List<Source>> sourcesBySeries, NavigableMap<Long, List<String>> preferences) {
        this.sourcesBySeries = sourcesBySeries;
        this.preferences = preferences;
    }

    /** A copy with the changes of newer releases. */
    FlowSources with(Changes changes) {
        if (changes.sourcesBySeries.isEmpty() && changes.preferences.isEmpty()) {
            return this;
        }
        Map<Long, List<Source>> nextSources = new HashMap<>(sourcesBySeries);
        nextSources.putAll(changes.sourcesBySeries);
        NavigableMap<Long, List<String>> nextPreferences = new TreeMap<>(preferences);
        nextPreferences.putAll(changes.preferences);
        return new FlowSources(nextSources, nextPreferences);
    }

    /** Ids of the series that several offices have sent. */
    public Set<Long> series() {
        return sourcesBySeries.keySet();
    }

    /** The sources of a series, unordered; empty unless several offices have sent it. */
    public List<Source> of(long seriesId) {
        return sourcesBySeries.getOrDefault(seriesId, List.of());
    }

    /** The order of preference as of a release; empty if none was declared. */
    public List<String> declaredOrder(long release) {
        var entry = preferences.floorEntry(release);
        return entry == null ? List.of() : entry.getValue();
    }

    /**
     * The release that declared the order of preference in force as of a release; 0 if none did.
     */
    public long declaringRelease(long release) {
        Long declared = preferences.floorKey(release);
        return declared == null ? 0 : declared;
    }

    /** Changes of a range of releases: all sources of each changed series. */
    static final class Changes {
        private final Map<Long, List<Source>> sourcesBySeries = new HashMap<>();
        private final Map<Long, List<String>> preferences = new HashMap<>();

        void add(long seriesId, Source source) {
            sourcesBySeries.computeIfAbsent(seriesId, id -> new ArrayList<>()).add(source);
        }

        void setPreference(long release, List<String> providers) {
            preferences.put(release, providers);
        }
    }
}
