package org.sharedgrowth.observatory.indicators.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every registered artefact in every version; immutable. */
public final class Registry {
    /** A registry without artefacts. */
    public static final Registry EMPTY = new Registry(new TreeMap<>());

    private static final Comparator<Artefact> BY_VERSION =
            (a, b) -> compareVersions(a.id().version(), b.id().version());

    /** By type, agency and id; versions ascending. */
    private final SortedMap<String, List<Artefact>> versions;

    private Registry(SortedMap<String, List<Artefact>> versions) {
        this.versions = versions;
    }

    /** A copy with these artefacts; artefacts with the same identity are replaced. */
    public Registry plus(Collection<Artefact> more) {
        SortedMap<String, List<Artefact>> merged = new TreeMap<>(versions);
        for (Artefact artefact : more) {
            String key = key(artefact.type(), artefact.id().agency(), artefact.id().id());
            List<Artefact> list = new ArrayList<>(merged.getOrDefault(key, List.of()));
            list.removeIf(known -> known.id().equals(artefact.id()));
            list.add(artefact);
            list.sort(BY_VERSION);
            merged.put(key, List.copyOf(list));
        }
        return new Registry(merged);
    }

    /** All versions of an artefact, oldest first. */
    public List<Artefact> versions(ArtefactType type, String agency, String id) {
        return versions.getOrDefault(key(type, agency, id), List.of());
    }

    /** The artefact with exactly this version, or null. */
    public @Nullable Artefact exact(ArtefactType type, ArtefactId id) {
        for (Artefact artefact : versions(type, id.agency(), id.id())) {
            if (artefact.id().equals(id)) {
                return artefact;
            }
        }
        return null;
    }

    /**
     * The newest version with the same major number that is not older than the given one; exactly
     * that version if the reference is exact; null if there is none. A draft is found only by a
     * reference that names one.
     */
    public @Nullable Artefact resolve(Reference reference) {
        ArtefactId minimum = reference.id();
        if (reference.exact()) {
            return exact(reference.type(), minimum);
        }
        @Nullable Artefact found = null;
        for (Artefact artefact : versions(reference.type(), minimum.agency(), minimum.id())) {
            if (artefact.id().major() == minimum.major()
                    && (minimum.isDraft() || !artefact.id().isDraft())
                    && compareVersions(artefact.id().version(), minimum.version()) >= 0) {
                found = artefact;
            }
        }
        return found;
    }

    /** All versions of all artefacts of a type, in order of agency, id and version. */
    public List<Artefact> all(ArtefactType type) {
        String from = type.resource() + ' ';
        return versions.subMap(from, type.resource() + '!').values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The newest version of each artefact of a type, in order of agency and id. */
    public List<Artefact> newest(ArtefactType type) {
        String from = type.resource() + ' ';
        return versions.subMap(from, type.resource() + '!').values().stream()
                .map(List::getLast)
                .toList();
    }

    /**
     * Compares {@code 1.10.0} with {@code 1.9.0} as numbers; {@code 1.0} counts as {@code 1.0.0},
     * and a draft comes right before its released version.
     */
    public static int compareVersions(String a, String b) {
        String[] left = a.split("[.-]", -1);
        String[] right = b.split("[.-]", -1);
        for (int i = 0; i < 3; i++) {
            int difference = Integer.compare(number(left, i), number(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(left.length <= 3, right.length <= 3);
    }

    private static int number(String[] parts, int index) {
        return index < parts.length ? Integer.parseInt(parts[index]) : 0;
    }

    /** A blank sorts before every character of an agency, {@code !} right after the blank. */
    private static String key(ArtefactType type, String agency, String id) {
        return type.resource() + ' ' + agency + ':' + id;
    }
}
