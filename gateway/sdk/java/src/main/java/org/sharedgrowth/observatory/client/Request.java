package org.sharedgrowth.observatory.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request for one operation of the contract; generated code fills it in. */
public final class Request {
    /** Characters besides letters and digits that a path segment may contain (RFC 3986). */
    private static final String PLAIN = "-._~!$'()*+,;=:@";

    private final String method;
    private final String template;
    private final List<String> declared = new ArrayList<>();
    private final List<String> required = new ArrayList<>();
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Body body = Body.none();

    /**
     * Begins a request.
     *
     * @param method HTTP method
     * @param template path as in the contract, such as {@code /areas/{code}}
     */
    public Request(String method, String template) {
        this.method = method;
        this.template = template;
    }

    /** Declares a parameter of the operation. */
    public Request declares(String name, boolean isRequired) {
        declared.add(name);
        if (isRequired) {
            required.add(name);
        }
        return this;
    }

    /** Sets a path parameter. */
    public Request path(String name, Object value) {
        path.put(name, String.valueOf(value));
        return this;
    }

    /** Sets a query parameter, even one that the contract does not declare. */
    public Request query(String name, Object value) {
        query.put(name, String.valueOf(value));
        return this;
    }

    /** Sets a header. */
    public Request header(String name, Object value) {
        headers.put(name, String.valueOf(value));
        return this;
    }

    /** Sets the content. */
    public Request body(Body content) {
        body = content;
        return this;
    }

    /** A copy; parameters that are set on it do not change this request. */
    Request copy() {
        Request copy = new Request(method, template);
        copy.declared.addAll(declared);
        copy.required.addAll(required);
        copy.path.putAll(path);
        copy.query.putAll(query);
        copy.headers.putAll(headers);
        return copy.body(body);
    }

    boolean hasParameter(String parameter) {
        return declared.contains(parameter);
    }

    String method() {
        return method;
    }

    Body body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    URI uri(URI base) {
        for (String name : required) {
            if (!query.containsKey(name) && !headers.containsKey(name)) {
                throw new IllegalStateException(
                        method + ' ' + template + " needs the parameter " + name);
            }
        }
        StringBuilder address = new StringBuilder(base.toString().replaceFirst("/+$", ""));
        String filled = template;
        for (Map.Entry<String, String> place : path.entrySet()) {
            filled = filled.replace('{' + place.getKey() + '}', encode(place.getValue(), PLAIN));
        }
        address.append(filled);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            address.append(separator)
                    .append(encode(parameter.getKey(), ""))
                    .append('=')
                    .append(encode(parameter.getValue(), ""));
            separator = '&';
        }
        return URI.create(address.toString());
    }

    private static String encode(String text, String plain) {
        StringBuilder result = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean letter = character < 128 && (Character.isLetterOrDigit(character));
            if (letter || "-._~".indexOf(character) >= 0 || plain.indexOf(character) >= 0) {
                result.append(character);
            } else {
                result.append('%').append(String.format("%02X", (int) character));
            }
        }
        return result.toString();
    }
}
