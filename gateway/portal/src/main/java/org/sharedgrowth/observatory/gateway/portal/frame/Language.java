package org.sharedgrowth.observatory.gateway.portal.frame;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The language of names and definitions; our own words are English for now. */
public record Language(String code) {
    private static final List<String> OFFERED = List.of("en", "fr", "es", "ru", "zh", "ar");
    static final Language ENGLISH = new Language("en");

    /** The parameter {@code lang}, else the first of the browser's languages that is offered. */
    static Language of(RoutingContext context) {
        String wished = context.request().getParam("lang");
        if (wished != null && OFFERED.contains(wished)) {
            return new Language(wished);
        }
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(OFFERED::contains)
                .findFirst()
                .map(Language::new)
                .orElse(ENGLISH);
    }

    boolean english() {
        return code.equals("en");
    }

    String direction() {
        return code.equals("ar") ? "rtl" : "ltr";
    }
}
