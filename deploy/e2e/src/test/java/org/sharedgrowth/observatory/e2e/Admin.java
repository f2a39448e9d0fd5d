package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;

/** The sign-in server's admin API, which is reachable only from this machine. */
final class Admin {
    private static final String REALM = "/admin/realms/observatory";

    private final String token;

    private Admin(String token) {
        this.token = token;
    }

    /** Signs in as the program that applies realm files. */
    static Admin signIn() {
        String form =
                "grant_type=client_credentials&client_id=realm-code&client_secret=" + secret();
        Answer answer =
                Http.send(
                        requestToServer("/realms/master/protocol/openid-connect/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        return new Admin(answer.json().required("access_token").asText());
    }

    static String secret() {
        try {
            return Files.readString(Suite.running().data().resolve("secrets/realm-code"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String path) {
        return Http.send(request(path)).json();
    }

    Answer post(String path, String json) {
        return Http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return Http.send(request(path).DELETE());
    }

    /** Ends all sessions of a person. */
    void logOut(String user) {
        String id = get("/users?exact=true&username=" + user).path(0).path("id").asText();
        Answer done = post("/users/" + id + "/logout", "{}");
        if (done.status() != 204) {
            throw new AssertionError("not logged out: " + done);
        }
    }

    private HttpRequest.Builder request(String path) {
        return requestToServer(REALM + path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder requestToServer(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + (Suite.running().port() + 3) + "/auth" + path));
    }
}
