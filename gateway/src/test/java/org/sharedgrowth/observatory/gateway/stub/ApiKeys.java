package org.sharedgrowth.observatory.gateway.stub;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedgrowth.observatory.gateway.stub.StubSignIn.Person;

/** A program that manages its owner's API keys. */
public record ApiKeys(String token) {
    public static final String API = "/api/gateway/v1/keys";

    /** A key as returned to its creator. */
    public record CreatedKey(String id, String text) {}

    /** The API keys of a person with the reader role only. */
    public static ApiKeys of(String name) {
        return new ApiKeys(Surroundings.signIn().token(new Person(name, List.of("reader"), "")));
    }

    public CreatedKey make() {
        Response created = make(UUID.randomUUID().toString(), Map.of("name", "R"));
        assertEquals(201, created.statusCode(), created.body().asString());
        return new CreatedKey(created.path("id"), created.path("key"));
    }

    public Response make(String idempotencyKey, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body)
                .post(API);
    }

    public Response renew(String id, String idempotencyKey) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", idempotencyKey)
                .post(API + "/" + id + "/renew");
    }

    public int revoke(String id) {
        return given().header("Authorization", "Bearer " + token)
                .delete(API + "/" + id)
                .statusCode();
    }

    public Response list() {
        return given().header("Authorization", "Bearer " + token).get(API);
    }
}
