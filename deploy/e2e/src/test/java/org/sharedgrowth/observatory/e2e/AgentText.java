package org.sharedgrowth.observatory.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the text of a tool's answer says the same as its structured content. */
final class AgentText {
    private static final Pattern QUOTATION =
            Pattern.compile("⟦quote ([0-9a-f]{8})⟧([^⟦⟧\n]*)⟦/quote \\1⟧");
    private static final Pattern MARK = Pattern.compile("⟦/?quote [0-9a-f]{8}⟧");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z_.])-?[0-9]+(\\.[0-9]+)?");

    private AgentText() {}

    /**
     * Checks that text and structure contain the same facts and do not exceed their maximum sizes.
     */
    static void check(JsonNode result) {
        String text = result.at("/content/0/text").asText();
        JsonNode structure = result.path("structuredContent");
        String context = text + "\n" + structure;
        assertTrue(text.startsWith(structure.path("summary").asText()), context);
        int bytes = structure.toString().getBytes(UTF_8).length;
        assertTrue(bytes <= 24_000, context);
        assertTrue(bytes + text.getBytes(UTF_8).length <= 36_000, context);

        for (JsonNode leaf : leaves(structure)) {
            String value = leaf.isNumber() ? leaf.decimalValue().toPlainString() : leaf.asText();
            assertTrue(text.contains(value), value + " is not in " + context);
        }
        String structureText = structure.toString();
        Matcher numbers = NUMBER.matcher(MARK.matcher(text).replaceAll(" "));
        while (numbers.find()) {
            String number = numbers.group();
            boolean isLineNumber = number.length() < 3 && text.contains("\n" + number + " ");
            boolean isCountOfMissing =
                    number.equals(Integer.toString(structure.path("missing").size()));
            assertTrue(
                    structureText.contains(number) || isLineNumber || isCountOfMissing,
                    number + " is in the text only: " + context);
        }
        assertEquals(
                text.split("⟦quote ", -1).length - 1,
                QUOTATION.matcher(text).results().count(),
                context);
    }

    private static List<JsonNode> leaves(JsonNode from) {
        if (!from.isContainerNode()) {
            return List.of(from);
        }
        return from.valueStream().flatMap(one -> leaves(one).stream()).collect(Collectors.toList());
    }
}
