package org.sharedgrowth.observatory.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the operation of the contract for a method and an undecoded path. */
@Singleton
public class Operations {
    /** The result of a search. */
    public sealed interface Found {
        /** The operation was found. */
        record One(Operation operation) implements Found {}

        /** The path exists, but only for these methods. */
        record OtherMethod(String allow) implements Found {}

        /** The path does not exist. */
        record None() implements Found {}
    }

    private static final Found NONE = new Found.None();

    private static final class Segment {
        private final Map<String, Segment> namedChildren = new HashMap<>();
        private final Map<HttpMethod, Found> operations = new HashMap<>();
        private @Nullable Segment wildcard;

        private Segment namedChild(String name) {
            return namedChildren.computeIfAbsent(name, absent -> new Segment());
        }

        private Segment wildcardChild() {
            Segment segment = wildcard;
            if (segment == null) {
                segment = new Segment();
                wildcard = segment;
            }
            return segment;
        }
    }

    private final Segment root = new Segment();
    private final Found sdmxData = dialect("sdmx data", false);
    private final Found sdmxStructures = dialect("sdmx structures", true);
    private final Found worldBankData = dialect("world bank data", false);
    private final Found worldBankStructures = dialect("world bank structures", true);

    Operations() {
        this(readContract());
    }

    Operations(JsonNode contract) {
        new ContractReader(contract).read(this::add);
    }

    private static JsonNode readContract() {
        try (InputStream in = Operations.class.getResourceAsStream("/contract/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("The contract is not in the jar");
            }
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found dialect(String id, boolean structures) {
        return new Found.One(Operation.ofDialect(id, structures));
    }

    private void add(String path, Operation operation) {
        Segment at = root;
        for (String segment : path.substring(1).split("/", -1)) {
            at = segment.startsWith("{") ? at.wildcardChild() : at.namedChild(segment);
        }
        at.operations.put(operation.method(), new Found.One(operation));
    }

    /**
     * Finds the operation for a request; HEAD counts as GET. Escapes are decoded first, as the
     * services do.
     */
    public Found find(HttpMethod method, String path) {
        if (path.startsWith("/sdmx/")) {
            String plain = Segments.decodePath(path);
            return plain.startsWith("data/", plain.indexOf('/', 6) + 1) ? sdmxData : sdmxStructures;
        }
        if (path.startsWith("/v2")) {
            String plain = Segments.decodePath(path);
            return plain.contains("/indicator") && plain.contains("/countr")
                    ? worldBankData
                    : worldBankStructures;
        }
        Segment at = find(root, path, 1);
        if (at == null || at.operations.isEmpty()) {
            return NONE;
        }
        HttpMethod requestMethod = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        Found found = at.operations.get(requestMethod);
        return found == null ? new Found.OtherMethod(allow(at)) : found;
    }

    private static @Nullable Segment find(Segment at, String path, int from) {
        int slash = path.indexOf('/', from);
        String name = slash < 0 ? path.substring(from) : path.substring(from, slash);
        Segment namedChild = at.namedChildren.get(Segments.decode(name));
        for (Segment next : new Segment[] {namedChild, name.isEmpty() ? null : at.wildcard}) {
            if (next != null) {
                Segment found = slash < 0 ? next : find(next, path, slash + 1);
                if (found != null && !found.operations.isEmpty()) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String allow(Segment at) {
        TreeSet<String> methods = new TreeSet<>();
        at.operations.keySet().forEach(method -> methods.add(method.name()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }
}
