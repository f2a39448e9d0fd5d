package org.sharedgrowth.observatory.indicators.structure.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.indicators.structure.Faults;
import org.sharedgrowth.observatory.indicators.structure.Names;

class MessageNodeTest {
    /** A regular expression with a repeated group would recurse as deep as the tag is long. */
    @Test
    void languageTagsMayBeOfAnyLength() {
        String tag = "en" + "-aa".repeat(15_000);
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("names").put(tag, "Kenya").put(tag + "-", "wrong");
        Faults faults = new Faults();

        new MessageNode(message, "", faults).names("name", "names");

        assertEquals(List.of("/names"), faults.list().stream().map(f -> f.pointer()).toList());
    }

    /**
     * Such a name could look like the name of another structure. The right-to-left mark U+200F and
     * closed isolates are allowed, because they do not affect the text around them.
     */
    @Test
    void namesThatChangeTheTextDirectionAreRefused() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("names")
                .put("en", "moc.\u202Eelpmaxe")
                .put("ar", "\u200F\u0643\u064A\u0646\u064A\u0627")
                .put("fr", "\u2067Kenya")
                .put("es", "Kenya\u2069")
                .put("ru", "\u2068CC BY\u2069");
        Faults faults = new Faults();

        Names names = new MessageNode(message, "", faults).names("name", "names");

        assertEquals(Set.of("ar", "ru"), names.texts().keySet());
        assertEquals(
                List.of("/names/en", "/names/fr", "/names/es"),
                faults.list().stream().map(f -> f.pointer()).toList());
    }
}
