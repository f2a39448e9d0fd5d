package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sharedgrowth.observatory.gateway.portal.compression.StaticText;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Reads the scripts of pages. */
final class Script {
    /** The line of a script that is replaced by one with the words that the script shows. */
    private static final String WORDS = "const texts = {};";

    private Script() {}

    static StaticText of(String name) {
        return new StaticText(read(name));
    }

    /** The script with the words of a language. */
    static StaticText of(String name, Language language) {
        String script = read(name);
        if (!script.contains(WORDS)) {
            throw new IllegalStateException(name + " has no place for words");
        }
        FrameText text = Texts.of(FrameText.class, language);
        JsonObject words = JsonObject.of("walk", text.walk(), "listen", text.listen());
        return new StaticText(script.replace(WORDS, "const texts = " + words.encode() + ";"));
    }

    private static String read(String name) {
        String file = "/web/" + name + ".js";
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
