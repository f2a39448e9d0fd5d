package org.sharedgrowth.observatory.indicators.submission.upload;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.contributor;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.reviewer;
import static org.sharedgrowth.observatory.indicators.submission.SubmissionRequests.submitFile;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedgrowth.observatory.indicators.submission.SubmissionRequests;
import org.sharedgrowth.observatory.indicators.submission.reading.Sheets;
import org.sharedgrowth.observatory.indicators.testing.SmallWorld;
import org.sharedgrowth.observatory.indicators.testing.TokenBuilder;

@QuarkusTest
class UploadTest {
    private static final String HEADER = "indicator,area,period,value\n";
    private static final int MIB = 1 << 20;

    @Inject SmallWorld smallWorld;

    @ConfigProperty(name = "observatory.spool-dir")
    Path spool;

    @BeforeEach
    void createSmallWorld() {
        smallWorld.create();
    }

    @AfterEach
    void assertNoUploadIsLeft() throws IOException {
        awaitUploads(0);
    }

    @Test
    void gzippedAndZippedFilesAreAccepted() throws IOException {
        byte[] text = (HEADER + "FIBRE_COVERAGE,KEN,2001,1\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }
        submitFile(contributor("KEN"), gzip.toByteArray())
                .body("format", equalTo("long CSV, gzip"));
        submitFile(
                        contributor("KEN"),
                        zip("notes.csv", "a,b\n".getBytes(StandardCharsets.UTF_8), "d.csv", text))
                .body("state", equalTo("READY"))
                .body("format", equalTo("long CSV, zip"))
                .body("warnings", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.sdmx.genericdata+xml;version=2.1, GENERIC, SDMX-ML",
        "application/vnd.sdmx.structurespecificdata+xml, SPECIFIC, SDMX-ML",
        "application/vnd.sdmx.generictimeseriesdata+xml, GENERIC, SDMX-ML",
        "application/vnd.sdmx.structurespecifictimeseriesdata+xml, SPECIFIC, SDMX-ML",
        "application/vnd.sdmx.data+xml;version=3.0.0, THIRD, SDMX-ML",
        "application/xml, GENERIC, SDMX-ML",
        "application/vnd.sdmx.data+json;version=2.0.0, JSON, SDMX-JSON",
        "application/vnd.sdmx.data+csv, LONG, long CSV",
        "text/csv, JSON, SDMX-JSON"
    })
    void theFormatIsDetectedFromTheContent(String type, String example, String format) {
        String text =
                switch (example) {
                    case "GENERIC" -> UploadExamples.GENERIC;
                    case "SPECIFIC" -> UploadExamples.SPECIFIC;
                    case "THIRD" -> UploadExamples.SDMX_XML;
                    case "JSON" -> UploadExamples.JSON;
                    default -> UploadExamples.LONG;
                };
        upload(type, text.getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("READY"))
                .body("rows", equalTo(1))
                .body("errors", equalTo(0))
                .body("format", equalTo(format));
    }

    @Test
    void findingsInAWorkbookStateItsRows() {
        byte[] book =
                Sheets.book(sheet -> {
                    String[] cells = {"indicator", "area", "period", "value"};
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(0, column, cells[column]);
                    }
                    sheet.value(1, 0, "FIBRE_COVERAGE");
                    sheet.value(1, 1, "KEN");
                    sheet.value(1, 2, 2001);
                    sheet.value(1, 3, 1.5);
                    sheet.value(2, 0, "FIBRE_COVERAGE");
                    sheet.value(2, 1, "KEN");
                    sheet.value(2, 2, 2002);
                    sheet.value(2, 3, 0.45);
                    sheet.style(2, 3).format("0%").set();
                });
        String id =
                upload("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book)
                        .body("state", equalTo("REJECTED"))
                        .body("rows", equalTo(2))
                        .body("errors", equalTo(1))
                        .body("format", equalTo("long table, XLSX"))
                        .extract()
                        .path("id");
        SubmissionRequests.get(contributor("KEN"), id, "/report")
                .body("items[0].row", equalTo(3))
                .body("items[0].column", equalTo("value"))
                .body("items[0].value", equalTo("45%"));
    }

    private static ValidatableResponse upload(String type, byte[] bytes) {
        return SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType(type)
                .header("Prefer", "wait=20")
                .body(bytes)
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(201);
    }

    @Test
    void brokenMessagesAreProblemsWithASolution() {
        assertRefused(
                UploadExamples.GENERIC
                        .replace("</gen:Series>", "")
                        .getBytes(StandardCharsets.UTF_8),
                "on line 32");
        assertRefused(
                ("<!DOCTYPE x>" + UploadExamples.SPECIFIC).getBytes(StandardCharsets.UTF_8),
                "Remove the declaration");
        assertRefused(
                UploadExamples.JSON.replace("\"0:0:0", "\"9:0:0").getBytes(StandardCharsets.UTF_8),
                "'9' is not an index of a value of FREQ");
        assertRefused("<html/>".getBytes(StandardCharsets.UTF_8), "SDMX-ML 2.1");
        assertRefused("{}".getBytes(StandardCharsets.UTF_8), "SDMX-JSON");
    }

    @Test
    void unreadableFilesAreProblemsWithASolution() throws IOException {
        byte[] packed =
                zip(
                        "d.csv",
                        (HEADER + "X,KEN,2020,1\n".repeat(99)).getBytes(StandardCharsets.UTF_8));
        assertRefused(Arrays.copyOf(packed, packed.length - 30), "Compress the file again");
        assertRefused(new byte[0], "empty");
        assertRefused(
                "hello\nworld\n".getBytes(StandardCharsets.UTF_8), "indicator,area,period,value");
        assertRefused(zip("xl/workbook.xml", new byte[10]), "save the sheet as CSV");
        byte[] bomb = new byte[64 * MIB];
        Arrays.fill(bomb, (byte) '\n');
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(header, 0, bomb, 0, header.length);
        assertRefused(zip("d.csv", bomb), "200 times");
    }

    @Test
    void aHeaderWithoutRowsIsRejectedByTheCheck() {
        String id =
                submitFile(contributor("KEN"), HEADER)
                        .statusCode(201)
                        .body("state", equalTo("REJECTED"))
                        .extract()
                        .path("id");
        SubmissionRequests.get(contributor("KEN"), id, "/report")
                .body("items[0].code", equalTo("no-rows"));
    }

    @Test
    void garbageIsRefusedBeforeItIsComplete() throws IOException {
        byte[] garbage = new byte[MIB];
        new Random(3).nextBytes(garbage);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(contributor("KEN"), "Content-Length: " + 200L * MIB));
            out.write(garbage);
            out.flush();
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 422"));
        }
    }

    @Test
    void aTooLargeUploadIsRefused() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(head(contributor("KEN"), "Content-Length: " + 600L * MIB));
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 413"));
        }
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(contributor("KEN"), "Transfer-Encoding: chunked"));
            chunk(out, HEADER.getBytes(StandardCharsets.US_ASCII));
            byte[] rows =
                    "FIBRE_COVERAGE,KEN,2001,1\n"
                            .repeat(40_000)
                            .getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; sent < 34L * MIB; sent += rows.length) {
                chunk(out, rows);
            }
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 413"));
        }
    }

    @Test
    void expectContinueIsAnswered() throws IOException {
        String text = HEADER + "FIBRE_COVERAGE,KEN,2002,1\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    head(
                            contributor("KEN"),
                            "Connection: close\r\nExpect: 100-continue\r\nContent-Length: "
                                    + text.length()));
            assertTrue(firstLine(socket).startsWith("HTTP/1.1 100"));
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            String rest =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.contains("HTTP/1.1 201"), rest);
        }
    }

    @Test
    void aLargeBodyOfAnUnauthorizedCallerIsRefused() {
        byte[] large = new byte[8 * MIB];
        SubmissionRequests.withIdempotencyKey(reviewer("KEN"))
                .contentType("text/csv")
                .body(large)
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(403);
        SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType("text/csv")
                .body(large)
                .post(SubmissionRequests.PATH + "?flow=DF_NONE")
                .then()
                .statusCode(404)
                .body("detail", containsString("DF_NONE"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, flow",
        "?flow=, 400, flow",
        "?flow=DF_WDI, 403, NSO_KEN",
        "?flow=DF_DIGITAL&skipUnknown=perhaps, 400, perhaps",
        "?flow=DF_DIGITAL&colour=red, 400, colour",
    })
    void parametersAreCheckedBeforeTheBody(String query, int status, String word) {
        SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType("text/csv")
                .body(HEADER)
                .post(SubmissionRequests.PATH + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(word));
    }

    @Test
    void aBodyOfTheWrongTypeIsRefused() {
        SubmissionRequests.withIdempotencyKey(contributor("KEN"))
                .contentType("application/pdf")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post(SubmissionRequests.PATH + "?flow=DF_DIGITAL")
                .then()
                .statusCode(415);
    }

    @Test
    void anAbortedUploadLeavesNothing() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head(contributor("KEN"), "Content-Length: 1000"));
            socket.getOutputStream().write(HEADER.getBytes(StandardCharsets.US_ASCII));
            awaitUploads(1);
        }
        awaitUploads(0);
    }

    private void awaitUploads(long expected) throws IOException {
        for (int i = 0; i < 250 && uploads() != expected; i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertEquals(expected, uploads());
    }

    private long uploads() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(f -> f.toString().endsWith(".upload")).count();
        }
    }

    private static void assertRefused(byte[] bytes, String hint) {
        submitFile(contributor("KEN"), bytes)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("unreadable-file"))
                .body("detail", containsString(hint));
    }

    private static byte[] head(TokenBuilder caller, String moreHeaders) {
        return ("POST "
                        + SubmissionRequests.PATH
                        + "?flow=DF_DIGITAL HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/octet-stream\r\nAuthorization: Bearer "
                        + caller.sign()
                        + "\r\nIdempotency-Key: "
                        + java.util.UUID.randomUUID()
                        + "\r\n"
                        + moreHeaders
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                out.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return packed.toByteArray();
    }
}
