package org.sharedgrowth.observatory.gateway.operation;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sharedgrowth.observatory.gateway.problem.ContractProblems;
import org.sharedgrowth.observatory.gateway.problem.GatewayText;
import org.sharedgrowth.observatory.gateway.problem.Problem;
import org.sharedgrowth.observatory.gateway.problem.Problems;

/** Checks a request against the contract of its operation. */
public final class RequestRules {

    private RequestRules() {}

    /** The first error found; empty if there is none, in which case the service checks the rest. */
    public static Optional<Problem> fault(
            HttpServerRequest request, Operation operation, boolean hasBody) {
        if (operation.dialect()) {
            return Optional.empty();
        }
        return query(request, operation)
                .or(() -> headers(request.headers(), operation))
                .or(() -> body(request.headers(), operation, hasBody));
    }

    private static Optional<Problem> query(HttpServerRequest request, Operation operation) {
        String query = request.query();
        Set<String> seen = new HashSet<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
                Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
                if (name.isEmpty() || value.isEmpty()) {
                    return Optional.of(
                            Problems.badRequest(
                                    GatewayText.localized(GatewayText::malformedQuery)));
                }
                Optional<Problem> fault = query(operation, name.get(), value.get());
                if (fault.isPresent()) {
                    return fault;
                }
                if (!seen.add(name.get()) && !name.get().isEmpty()) {
                    return Optional.of(ContractProblems.repeatedParameter(name.get()));
                }
            }
        }
        return missing(operation, seen);
    }

    private static Optional<Problem> query(Operation operation, String name, String value) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.Place.QUERY && parameter.name().equals(name)) {
                return parameter
                        .fault(value)
                        .map(detail -> ContractProblems.invalidParameter(name, value, detail));
            }
        }
        return Optional.of(
                ContractProblems.unknownParameter(name, value, knownParameters(operation)));
    }

    private static Optional<Problem> missing(Operation operation, Set<String> seen) {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.Place.QUERY
                    && parameter.required()
                    && !seen.contains(parameter.name())) {
                return Optional.of(ContractProblems.missingParameter(parameter.name()));
            }
        }
        return Optional.empty();
    }

    private static List<String> knownParameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .sorted()
                .toList();
    }

    private static Optional<Problem> headers(MultiMap headers, Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in() == Parameter.Place.HEADER
                    && parameter.required()
                    && !headers.contains(name)) {
                return Optional.of(ContractProblems.missingHeader(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> body(MultiMap headers, Operation operation, boolean hasBody) {
        if (!hasBody) {
            return operation.bodyRequired()
                    ? Optional.of(ContractProblems.missingBody())
                    : Optional.empty();
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (operation.bodies().isEmpty() || type == null) {
            return Optional.empty(); // the service recognises the type of the body itself
        }
        int end = type.indexOf(';');
        String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return operation.bodies().contains(plain)
                ? Optional.empty()
                : Optional.of(ContractProblems.unsupportedType(plain, operation.bodies()));
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(
                    text.indexOf('%') < 0 && text.indexOf('+') < 0
                            ? text
                            : URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
