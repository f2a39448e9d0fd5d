package org.sharedgrowth.observatory.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.e2e.Documents.Document;

/**
 * Requests the addresses of this site to which documents link, each once, and compares the answers
 * with what the documents state about them: media type, size and hash.
 */
final class LinkChecker {
    /** Address prefixes and issuer names, which are not resources themselves. */
    private static final Set<String> PREFIXES =
            Set.of(
                    "/sdmx/3.0",
                    "/sdmx/2.1",
                    "/v2",
                    "/api/indicators/v1",
                    "/api/reports/v1",
                    "/auth/realms/observatory");

    private static final Pattern PUNCTUATION_AFTER = Pattern.compile("[.,;)}\\]]+$");
    private static final Pattern IN_HEADER = Pattern.compile("<([^>]+)>((?:; [a-z]+=\"[^\"]*\")*)");
    private static final Pattern TYPE = Pattern.compile("; type=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String origin = Suite.running().origin();
    private final Pattern addresses = Pattern.compile(Pattern.quote(origin) + "[!-~&&[^\"'<>]]*");
    private final Map<String, Target> targets = new HashMap<>();
    private final Set<String> checked = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private int files;

    /** The answer to a request for an address. */
    private record Target(int status, String type, long size, String sha256) {}

    /** What is wrong with the addresses; empty if nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many files were compared with the size and the hash that a document states. */
    int comparedFiles() {
        return files;
    }

    /** Checks the addresses in a document. */
    void checkDocument(Document document, Answer answer) {
        if (document.isJson()) {
            try {
                checkJson(new ObjectMapper().readTree(answer.body()));
            } catch (JsonProcessingException e) {
                throw new AssertionError(document + " is not JSON", e);
            }
            return;
        }
        String text =
                answer.body()
                        .replace("\r\n ", "")
                        .replace("&amp;", "&")
                        .replace("\\", "")
                        .replace("{searchTerms}", "internet");
        Matcher found = addresses.matcher(text);
        while (found.find()) {
            check(
                    document.path(),
                    PUNCTUATION_AFTER.matcher(found.group()).replaceFirst(""),
                    "",
                    "",
                    "");
        }
    }

    /** Checks the addresses in JSON. */
    void checkJson(JsonNode json) {
        if (json.isObject()) {
            if (json.has("href")) {
                check("href", text(json, "href"), text(json, "type"), "", "");
            } else if (json.has("contentUrl")) {
                check(
                        "contentUrl",
                        text(json, "contentUrl"),
                        text(json, "encodingFormat"),
                        text(json, "contentSize"),
                        text(json, "sha256"));
            }
        }
        if (json.isTextual()) {
            check("JSON", json.asText(), "", "", "");
        }
        json.forEach(this::checkJson);
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asText("");
    }

    /** Checks the addresses in a header {@code Link}. */
    void checkLinkHeader(String header) {
        Matcher links = IN_HEADER.matcher(header);
        while (links.find()) {
            Matcher type = TYPE.matcher(links.group(2));
            check("Link", links.group(1), type.find() ? type.group(1) : "", "", "");
        }
    }

    /**
     * Requests an address if it belongs to this site, and compares the answer with what is stated.
     *
     * @param type media type that is stated; empty if none is
     * @param size size that is stated, such as {@code 17 B}; empty if none is
     * @param sha256 hash that is stated, in hexadecimal; empty if none is
     */
    private void check(String where, String named, String type, String size, String sha256) {
        if (!named.startsWith(origin + "/") || !checked.add(named + type + size + sha256)) {
            return;
        }
        String address = named.replaceFirst("#.*", "");
        String path = address.substring(origin.length());
        if (PREFIXES.contains(path)) {
            return;
        }
        Target answer = targets.computeIfAbsent(address, this::request);
        addFaultUnless(
                answer.status() == (path.equals("/mcp") ? 405 : 200),
                where,
                named,
                answer.status());
        addFaultUnless(matches(answer.type(), type), where, named, answer.type() + ", not " + type);
        if (!sha256.isEmpty()) {
            addFaultUnless(size.equals(answer.size() + " B"), where, named, answer.size());
            addFaultUnless(sha256.equals(answer.sha256()), where, named, answer.sha256());
            files++;
        }
    }

    /**
     * Whether the sent media type is the stated one. SDMX-CSV may be stated as CSV, and Parquet by
     * an old media type, the only one that readers of Croissant know.
     */
    private static boolean matches(String sent, String stated) {
        return sent.startsWith(stated)
                || (stated.equals("text/csv") && sent.startsWith("application/vnd.sdmx.data+csv"))
                || (stated.equals("application/x-parquet")
                        && sent.startsWith("application/vnd.apache.parquet"));
    }

    private void addFaultUnless(boolean isRight, String where, String address, Object actual) {
        if (!isRight) {
            faults.add(where + ": " + address + " " + actual);
        }
    }

    private Target request(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            @Nullable String location = answer.headers().firstValue("Location").orElse(null);
            if (location != null && answer.statusCode() < 400) {
                return request(URI.create(address).resolve(location).toString());
            }
            return new Target(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body().length,
                    sha256(answer.body()));
        } catch (IOException e) {
            throw new AssertionError("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK does not support SHA-256", e);
        }
    }
}
