package org.sharedgrowth.observatory.gateway.contract;

import io.quarkus.qute.RawString;
import java.util.List;

/** The contract as people read it. */
public record DocsView(String title, RawString description, List<Tag> tags) {
    /** Operations that belong together. */
    public record Tag(
            String name, String anchor, RawString description, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param roles who may call it; empty when everybody may
     * @param bodies media types of the request
     * @param example how a request to try begins, for the shell; its address follows
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
            List<String> bodies,
            List<Response> responses,
            String example,
            String answer) {}

    /** One parameter. */
    public record Parameter(
            String name, String in, boolean required, String type, RawString description) {}

    /** One kind of answer. */
    public record Response(String status, RawString description, String types) {}
}
