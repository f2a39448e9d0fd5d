package org.sharedgrowth.observatory.indicators.exchange;

import java.util.Random;

/** Texts randomly composed of valid and invalid pieces of targets. */
public final class HostileText {
    private static final String[] PIECES = {
        "A",
        "BRA",
        "KEN",
        "IT_NET_USER_ZS",
        "_T",
        "F",
        ".",
        "..",
        ".......",
        "+",
        ",",
        "*",
        "/",
        "//",
        "%2C",
        "%2B",
        "%2F",
        "%00",
        "%C0%AE",
        "%E2%82%AC",
        "%",
        "%4",
        "%zz",
        "%25",
        "%252E",
        "é",
        "\u0000",
        " ",
        "~",
        "latest",
        "all",
        "dataflow",
        "datastructure",
        "provisionagreement",
        "DIGOBS",
        "DF_DIGITAL",
        "NSO_BRA",
        "1.0.0",
        "1.0+.0",
        "?",
        "&",
        "=",
        "c[TIME_PERIOD]=",
        "c%5BOBS_VALUE%5D=",
        "c[SEX]=",
        "c[]=",
        "c[",
        "]",
        "ge:",
        "le:",
        "ne:",
        "co:",
        "xx:",
        "2020",
        "2020-Q1",
        "2020-W99",
        "0001-01-01",
        "9999-12-31T23:59:59Z",
        "-1",
        "1e999",
        "asOf=",
        "updatedAfter=",
        "includeHistory=",
        "true",
        "startPeriod=",
        "endPeriod=",
        "detail=",
        "full",
        "dimensionAtObservation=",
        "AllDimensions",
        "REF_AREA",
        "2026-01-01",
        "2026-13-45",
        "T25:00:00Z",
        "firstNObservations=",
        "limit=",
        "offset=",
        "99999999999",
        "attributes=",
        "measures=",
        "none",
        "dsd",
        "format=",
        "csvdata",
        "genericdata",
        "formatVersion=",
        "labels=",
        "keys=",
        "both",
        "timeFormat=",
        "lang=",
        "fr",
        "sort=",
        ":desc",
        "series_key",
        "api_key=",
        "application/vnd.sdmx.data+json",
        ";version=",
        ";q=",
        "0.5"
    };

    private HostileText() {}

    /**
     * A text of at most {@code max} pieces, without separators.
     *
     * @param more pieces with a meaning in one dialect; about half of the text is chosen from these
     */
    public static String of(Random random, int max, String... more) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            String[] from = more.length > 0 && random.nextBoolean() ? more : PIECES;
            text.append(from[random.nextInt(from.length)]);
        }
        return text.toString();
    }
}
