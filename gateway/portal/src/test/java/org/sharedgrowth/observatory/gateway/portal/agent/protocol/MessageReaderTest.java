package org.sharedgrowth.observatory.gateway.portal.agent.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
    private static final Head NONE = new Head(null, null, null);

    private static Message read(Head head, String body) {
        return new MessageReader(head).read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault assertRefused(Head head, String body) {
        return assertThrows(Fault.class, () -> read(head, body));
    }

    private static Head head(@Nullable String version, @Nullable String method) {
        return new Head(version, method, null);
    }

    private static String call(String version) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"x\","
                + "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\""
                + version
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}}}";
    }

    @Test
    void aMessageWithoutVersionIsOld() {
        Message message = read(NONE, "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}");
        assertFalse(message.isNew());
        assertEquals("ping", message.method());
        assertTrue(message.parameters().isEmpty());
    }

    @Test
    void aMessageWithoutIdIsANotification() {
        assertNull(
                read(NONE, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").id());
    }

    @Test
    void aMessageThatStatesItsVersionIsNew() {
        assertTrue(read(new Head(Version.NEW, "tools/call", "x"), call(Version.NEW)).isNew());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}"
            })
    void aBodyThatIsNotJsonIsRefused(String body) {
        assertEquals(Fault.NOT_JSON, assertRefused(NONE, body).code());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = {'"', (byte) 0xC3, '"'};
        Fault fault = assertThrows(Fault.class, () -> new MessageReader(NONE).read(body));
        assertEquals(Fault.NOT_JSON, fault.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "7",
                "{\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}"
            })
    void jsonThatIsNotAMessageIsRefused(String body) {
        Fault fault = assertRefused(NONE, body);
        assertEquals(400, fault.status());
        assertEquals(Fault.INVALID_REQUEST, fault.code());
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false", "200, false", "30000, false"})
    void deeplyNestedMessagesAreRefused(int depth, boolean accepted) {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":"
                        + "[".repeat(depth - 2)
                        + "]".repeat(depth - 2)
                        + "}}";
        if (accepted) {
            assertEquals("ping", read(NONE, body).method());
        } else {
            assertEquals(Fault.INVALID_REQUEST, assertRefused(NONE, body).code());
        }
    }

    @Test
    void bracketsInTextsDoNotCountAsNesting() {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":\"\\\""
                        + "[".repeat(50)
                        + "\"}}";
        assertEquals("ping", read(NONE, body).method());
    }

    @Test
    void longMessagesAreRefused() {
        Fault fault = assertRefused(NONE, "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertEquals(413, fault.status());
        assertEquals(Fault.INVALID_REQUEST, fault.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"_meta\":"
                        + "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}}"
            })
    void aNewMessageMustStateItsClientsCapabilities(String body) {
        Fault fault = assertRefused(head(Version.NEW, "ping"), body);
        assertEquals(Fault.INVALID_PARAMETERS, fault.code());
        assertEquals(400, fault.status());
    }

    @Test
    void anUnsupportedVersionIsAnsweredWithTheSupportedOnes() throws JsonProcessingException {
        Fault fault = assertRefused(head("2027-01-01", "tools/call"), call("2027-01-01"));
        JsonNode answer = Json.read(Reply.of(null, fault).body());
        assertEquals(-32022, answer.at("/error/code").asInt());
        assertEquals(Version.NEW, answer.at("/error/data/supported/0").asText());
        assertEquals("2027-01-01", answer.at("/error/data/requested").asText());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, tools/call, x",
                "2025-11-25, tools/call, x",
                "2026-07-28, -, x",
                "2026-07-28, Tools/call, x",
                "2026-07-28, tools/call, -",
                "2026-07-28, tools/call, y"
            })
    void headersThatContradictTheBodyAreRefused(
            @Nullable String version, @Nullable String method, @Nullable String name) {
        Fault fault = assertRefused(new Head(version, method, name), call(Version.NEW));
        assertEquals(Fault.HEADER_MISMATCH, fault.code());
        assertEquals(400, fault.status());
    }

    @Test
    void anEncodedNameInAHeaderIsDecoded() {
        String encoded =
                "=?base64?"
                        + Base64.getEncoder()
                                .encodeToString("données".getBytes(StandardCharsets.UTF_8))
                        + "?=";
        assertEquals("données", Head.of(_ -> encoded).name());
        assertEquals("=?base64?*?=", Head.of(_ -> "=?base64?*?=").name());
    }

    @Test
    void aRefusalContainsTheIdOfItsMessage() {
        MessageReader reader = new MessageReader(NONE);
        String body = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\",\"params\":[]}";
        Fault fault =
                assertThrows(Fault.class, () -> reader.read(body.getBytes(StandardCharsets.UTF_8)));
        assertTrue(Reply.of(reader.id(), fault).body().contains("\"id\":7"));
    }

    @Test
    void numbersKeepTheirDigits() throws JsonProcessingException {
        assertEquals(
                "{\"a\":35.0,\"b\":1000000000000}",
                Json.write(Json.read("{\"a\":35.0,\"b\":1E12}")).replace("1E+12", "1000000000000"));
    }
}
