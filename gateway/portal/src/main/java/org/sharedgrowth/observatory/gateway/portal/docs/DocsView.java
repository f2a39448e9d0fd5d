package org.sharedgrowth.observatory.gateway.portal.docs;

import io.quarkus.qute.RawString;
import java.util.List;

/** The contract as it is shown to people. */
public record DocsView(String title, RawString description, List<Tag> tags) {
    /** Operations that belong together. */
    public record Tag(
            String name, String anchor, RawString description, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param roles roles that may call it; empty if everybody may
     * @param bodies the accepted bodies, one for each media type
     * @param curl a request to try, for the shell
     * @param answer an example of the answer, or empty
     */
    public record Operation(
            String id,
            String verb,
            String path,
            String summary,
            RawString description,
            String roles,
            List<Parameter> parameters,
            List<Body> bodies,
            List<Response> responses,
            Curl curl,
            String answer) {}

    /** One parameter. */
    public record Parameter(
            String name, String in, boolean required, String type, RawString description) {}

    /**
     * One kind of body.
     *
     * @param fields of a JSON document; empty for other types
     * @param example as it is sent, or empty
     */
    public record Body(String type, List<Field> fields, String example) {}

    /**
     * One field of a document.
     *
     * @param name with the names of the fields that contain it: {@code cells[].key}
     */
    public record Field(String name, String type, boolean required, RawString description) {}

    /**
     * A request that can be pasted into a shell.
     *
     * @param before the command up to the address
     * @param target path and query, filled in
     * @param after headers and body, each on its own line
     */
    public record Curl(String before, String target, String after) {}

    /** One kind of answer. */
    public record Response(String status, RawString description, String types) {}
}
