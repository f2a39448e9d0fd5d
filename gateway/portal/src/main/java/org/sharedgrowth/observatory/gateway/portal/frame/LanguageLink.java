package org.sharedgrowth.observatory.gateway.portal.frame;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The same page in a language.
 *
 * @param address path and query with {@code lang}
 * @param current whether the page is shown in this language
 */
public record LanguageLink(Language language, String address, boolean current) {
    private static final Pattern LANG = Pattern.compile("(?<=[?&])lang=[^&]*(&|$)");

    /**
     * The page in each of the six languages.
     *
     * @param page path and query; a language in it is replaced
     */
    static List<LanguageLink> of(String page, Language shown) {
        boolean isOfThisSite = page.startsWith("/") && !page.startsWith("//");
        String bare = LANG.matcher(isOfThisSite ? page : "/").replaceAll("");
        String end = bare.endsWith("?") || bare.endsWith("&") ? "" : bare.contains("?") ? "&" : "?";
        return Stream.of(Language.values())
                .map(language ->
                        new LanguageLink(
                                language, bare + end + "lang=" + language.tag(), language == shown))
                .toList();
    }
}
