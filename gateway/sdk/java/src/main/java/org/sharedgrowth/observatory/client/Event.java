package org.sharedgrowth.observatory.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A server-sent event.
 *
 * @param name kind of event, {@code message} if the server sends none
 * @param id cursor for resuming; empty if there is none
 * @param data data as sent, usually JSON
 */
public record Event(String name, String id, String data) {
    static Optional<Event> next(BufferedReader lines) {
        String name = "message";
        String id = "";
        StringBuilder data = new StringBuilder();
        boolean hasData = false;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && hasData) {
                    return Optional.of(new Event(name, id, data.toString()));
                }
                int colon = line.indexOf(':');
                if (colon <= 0) {
                    continue;
                }
                String value = line.substring(colon + 1).replaceFirst("^ ", "");
                switch (line.substring(0, colon)) {
                    case "event" -> name = value;
                    case "id" -> id = value;
                    case "data" -> {
                        data.append(hasData ? "\n" : "").append(value);
                        hasData = true;
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The event stream was cut off", e);
        }
    }
}
