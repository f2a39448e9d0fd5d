package org.sharedgrowth.observatory.e2e;

import java.util.List;
import java.util.stream.Stream;

/**
 * The pages that guests can read, with the figures of the seed, and the languages of the portal.
 */
final class PublicPages {
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");

    static final List<String> PATHS =
            List.of(
                    "/",
                    "/search?q=internet+kenya",
                    "/search?q=interent+kenya",
                    "/search?q=%21%21%21",
                    "/indicators",
                    "/indicators/IT_NET_USER_ZS",
                    "/indicators/IT_NET_USER_ZS?view=ranking",
                    "/indicators/IT_NET_USER_ZS?view=table",
                    "/indicators/IT_NET_USER_ZS?sex=F",
                    "/countries",
                    "/countries/KEN",
                    "/groups/014",
                    "/gaps",
                    "/gaps?by=urbanisation",
                    "/group-figures",
                    "/group-figures?indicator=IT_NET_USER_ZS&group=014",
                    "/targets",
                    "/targets?indicator=IT_NET_USER_ZS&target=80&due=2028&group=014",
                    "/indices",
                    "/indices/HDI",
                    "/indices/HDI?area=KEN",
                    "/indices/HDI/changes",
                    "/unmeasured",
                    "/lineage",
                    "/compare",
                    "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA&area=IND",
                    "/releases",
                    "/releases/5",
                    "/releases/changes",
                    "/calendar",
                    "/offices",
                    "/catalog",
                    "/flows/DF_DIGITAL",
                    "/offices/NSO_KEN",
                    "/reports",
                    "/reports/digital-engine",
                    "/v",
                    "/help",
                    "/help/agents",
                    "/methods",
                    "/problems/too-many-requests",
                    "/docs",
                    "/docs/with/r",
                    "/docs/with/python",
                    "/docs/with/spreadsheet",
                    "/docs/with/sdmx",
                    "/docs/with/world-bank",
                    "/docs/with/sdk",
                    "/docs/with/assistant",
                    "/docs/with/harvester");

    private static final List<String> KEY_PAGES =
            List.of(
                    "/",
                    "/indicators/IT_NET_USER_ZS",
                    "/countries/KEN",
                    "/compare?indicator=IT_NET_USER_ZS&area=KEN&area=BRA",
                    "/search?q=internet+kenya");

    private PublicPages() {}

    /** One page of each kind with figures, for slow checks. */
    static Stream<String> keyPages() {
        return KEY_PAGES.stream();
    }

    /** Every page in every language. */
    static Stream<String> inEachLanguage() {
        return PATHS.stream()
                .flatMap(path -> LANGUAGES.stream().map(language -> in(language, path)));
    }

    /** The address of a page in a language. */
    static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }
}
