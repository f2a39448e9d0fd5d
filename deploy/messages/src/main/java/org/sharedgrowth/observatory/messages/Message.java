package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text that is stored as a key with arguments and rendered later, once the reader's language is
 * known. As JSON it is an object with these two fields.
 *
 * @param key name of the method of its bundle
 * @param arguments by name of the placeholder; each is a string, integer, decimal or message of the
 *     same bundle
 */
public record Message(String key, Map<String, Object> arguments) {
    public Message {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        arguments.forEach(Message::check);
    }

    private static void check(String name, Object value) {
        switch (value) {
            case String _, Integer _, Long _, Double _, BigDecimal _, Message _ -> {}
            default ->
                    throw new IllegalArgumentException(
                            name + " cannot be stored: " + value.getClass().getName());
        }
    }
}
