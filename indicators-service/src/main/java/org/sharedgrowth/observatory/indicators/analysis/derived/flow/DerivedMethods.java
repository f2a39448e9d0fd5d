package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;

/** The methods whose results can be stored as dataflows. */
@ApplicationScoped
public class DerivedMethods {
    private final SortedMap<String, DerivedMethod> methods = new TreeMap<>();

    DerivedMethods(@Any Instance<DerivedMethod> all) {
        all.forEach(method -> methods.put(method.id(), method));
    }

    /** The method with this id; null if there is none. */
    @Nullable DerivedMethod find(String id) {
        return methods.get(id);
    }

    /** The method of a stored flow. */
    public DerivedMethod get(String id) {
        DerivedMethod method = methods.get(id);
        if (method == null) {
            throw new IllegalStateException("unknown method " + id);
        }
        return method;
    }

    /** The ids of all methods, sorted. */
    List<String> ids() {
        return List.copyOf(methods.keySet());
    }

    /**
     * The ids of all methods with their versions in this build, such as {@code aggregates=1.0.0}.
     */
    String[] versions() {
        return methods.values().stream()
                .map(method -> method.id() + "=" + method.method().version())
                .toArray(String[]::new);
    }
}
