package org.sharedgrowth.observatory.indicators.exchange.structure;

import static io.restassured.RestAssured.given;
import static org.sharedgrowth.observatory.indicators.testing.TokenBuilder.aToken;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.sharedgrowth.observatory.indicators.structure.Registry;
import org.sharedgrowth.observatory.indicators.structure.registration.Registries;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;

/**
 * At least one artefact of every type, in addition to the small world, with descriptions and
 * annotations.
 */
public final class EveryArtefactType {
    private EveryArtefactType() {}

    /** The message, to be registered after the small world. */
    public static byte[] message() {
        try (InputStream in =
                EveryArtefactType.class.getResourceAsStream("/structures/every-type.json")) {
            if (in == null) {
                throw new AssertionError("every-type.json is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A registry of the small world and this message, without a database. */
    public static Registry registry() {
        return Registries.of(List.of(SmallWorld.message().bytes(), message()));
    }

    /** Registers the message over HTTP, as a steward would. */
    public static void register() {
        given().auth()
                .oauth2(aToken().steward().sign())
                .contentType("application/json")
                .body(message())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/indicators/v1/structures")
                .then()
                .statusCode(200);
    }
}
