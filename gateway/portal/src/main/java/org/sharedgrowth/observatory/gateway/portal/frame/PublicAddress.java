package org.sharedgrowth.observatory.gateway.portal.frame;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;

/**
 * The addresses by which search engines know a page: without parameters that change nothing, such
 * as those that newsletters append or that a form sends empty.
 *
 * @param bare path and query without a language, so that the browser's language is used
 * @param chosen path and query with the language that was sent; equal to {@code bare} if no known
 *     one was sent
 */
public record PublicAddress(String bare, String chosen) {
    private static final String LANG = "lang=";
    private static final Pattern AMPERSAND = Pattern.compile("&");

    /** The same page in each language. */
    public List<LanguageLink> languages() {
        return LanguageLink.of(bare, Language.ENGLISH);
    }

    /**
     * The addresses of a page.
     *
     * @param here path and query as sent
     */
    static PublicAddress of(String here) {
        int end = here.indexOf('?');
        if (end < 0) {
            return new PublicAddress(here, here);
        }
        String path = here.substring(0, end);
        @Nullable Set<String> known = PageParameters.known(path);
        String bare =
                with(
                        path,
                        parameters(here, end)
                                .filter(sent -> !sent.startsWith(LANG))
                                .filter(meaningful(known))
                                .collect(Collectors.joining("&")));
        String chosen =
                with(
                        bare,
                        parameters(here, end)
                                .filter(sent -> sent.startsWith(LANG))
                                .flatMap(sent ->
                                        Language.find(sent.substring(LANG.length())).stream())
                                .map(language -> LANG + language.tag())
                                .findFirst()
                                .orElse(""));
        return new PublicAddress(bare, chosen);
    }

    private static Stream<String> parameters(String here, int end) {
        return AMPERSAND.splitAsStream(here.substring(end + 1));
    }

    private static Predicate<String> meaningful(@Nullable Set<String> known) {
        return sent -> {
            int end = sent.indexOf('=');
            return end > 0
                    && end < sent.length() - 1
                    && (known == null || known.contains(sent.substring(0, end)));
        };
    }

    private static String with(String address, String query) {
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }
}
