package org.sharedgrowth.observatory.indicators.structure.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.structure.Faults;

class MessageNodeTest {
    /** A pattern that repeats a group recursively would need a stack as deep as the tag is long. */
    @Test
    void languageTagsMayBeOfAnyLength() {
        String tag = "en" + "-aa".repeat(15_000);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("names").put(tag, "Kenya").put(tag + "-", "wrong");
        Faults faults = new Faults();

        new MessageNode(message, "", faults).names("name", "names");

        assertEquals(List.of("/names"), faults.list().stream().map(f -> f.pointer()).toList());
    }
}
