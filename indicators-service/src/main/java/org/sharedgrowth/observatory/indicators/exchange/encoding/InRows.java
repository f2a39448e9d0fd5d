package org.sharedgrowth.observatory.indicators.exchange.encoding;

/** The same query in a format that has a row only for what is there, as a way out of a refusal. */
public final class InRows {
    private static final String WORLD_BANK = "/v2/";

    private InRows() {}

    /** The target of such an answer, without credentials. */
    static String of(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        boolean paged = path.startsWith(WORLD_BANK);
        StringBuilder rows = new StringBuilder(path).append('?');
        if (question >= 0) {
            for (String pair : target.substring(question + 1).split("&", -1)) {
                if (!pair.isEmpty()
                        && !pair.startsWith("format")
                        && !pair.startsWith("api_key=")
                        && !(paged && pair.matches("(per_)?page=.*"))) {
                    rows.append(pair).append('&');
                }
            }
        }
        return rows.append(paged ? "format=json" : "format=csvdata").toString();
    }

    /** The same as a value of the header {@code Link}. */
    public static String link(String target) {
        String type = target.startsWith(WORLD_BANK) ? "application/json" : "text/csv";
        return "<" + of(target) + ">; rel=\"alternate\"; type=\"" + type + "\"";
    }
}
