package org.sharedgrowth.observatory.indicators.submission.report;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.submission.checking.RuleText;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.Wording;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Message;

/**
 * Converts wordings to and from the form in which the database stores them: {@code {"texts",
 * "reason", "hint"}}.
 */
public final class StoredWording {
    private static final Map<String, Class<?>> BUNDLES =
            Map.of("rule", RuleText.class, "file", FileText.class);

    private static final String TEXTS = "texts";
    private static final String REASON = "reason";
    private static final String HINT = "hint";
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";

    private StoredWording() {}

    /** The text to store. */
    public static String write(Wording wording) {
        String texts = wording.bundle().equals(FileText.class) ? "file" : "rule";
        return new JsonObject()
                .put(TEXTS, texts)
                .put(REASON, json(wording.reason()))
                .put(HINT, json(wording.hint()))
                .encode();
    }

    private static JsonObject json(Message message) {
        JsonObject arguments = new JsonObject();
        message.arguments()
                .forEach((name, value) ->
                        arguments.put(name, value instanceof Message part ? json(part) : value));
        return new JsonObject().put(KEY, message.key()).put(ARGUMENTS, arguments);
    }

    /**
     * The stored wording; null if there is none or its texts no longer exist, in which case the
     * English text is shown.
     */
    static @Nullable Wording read(@Nullable JsonObject stored) {
        if (stored == null) {
            return null;
        }
        Class<?> bundle = BUNDLES.get(String.valueOf(stored.getString(TEXTS)));
        if (bundle == null) {
            return null;
        }
        Wording wording =
                new Wording(
                        bundle,
                        message(stored.getJsonObject(REASON)),
                        message(stored.getJsonObject(HINT)));
        return isKnown(wording) ? wording : null;
    }

    private static Message message(JsonObject stored) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, Object> argument : stored.getJsonObject(ARGUMENTS)) {
            arguments.put(
                    argument.getKey(),
                    argument.getValue() instanceof JsonObject part
                            ? message(part)
                            : argument.getValue());
        }
        return new Message(stored.getString(KEY), arguments);
    }

    private static boolean isKnown(Wording wording) {
        try {
            return !wording.reason(Language.ENGLISH).isEmpty()
                    && !wording.hint(Language.ENGLISH).isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
