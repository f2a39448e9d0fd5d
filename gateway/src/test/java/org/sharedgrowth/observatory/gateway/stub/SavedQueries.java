package org.sharedgrowth.observatory.gateway.stub;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A program that manages its owner's saved queries. */
public record SavedQueries(String token) {
    public static final String API = "/api/gateway/v1/queries";

    public Response list() {
        return request().get(API);
    }

    public Response save(String idempotencyKey, String name, String view) {
        return request()
                .header("Idempotency-Key", idempotencyKey)
                .body(Map.of("name", name, "view", view))
                .post(API);
    }

    /**
     * Changes name and view.
     *
     * @param match the {@code If-Match} header
     */
    public Response change(String id, String match, String name, String view) {
        return request()
                .header("If-Match", match)
                .body(Map.of("name", name, "view", view))
                .put(API + "/" + id);
    }

    public int delete(String id) {
        return request().delete(API + "/" + id).statusCode();
    }

    private RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
