package org.sharedgrowth.observatory.gateway.portal.compression;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
public final class AcceptEncoding {
    /** The name of the coding that changes nothing. */
    static final String IDENTITY = "identity";

    private static final String ANY = "*";

    /** Weights by coding, in lower case. */
    private final Map<String, Double> weights = new HashMap<>();

    private AcceptEncoding(@Nullable String header) {
        String list = header == null ? "" : header;
        for (String coding : list.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.replace(" ", "").split(";", -1);
            weights.put(parts[0], parts.length < 2 ? 1.0 : parseWeight(parts[1]));
        }
    }

    private static double parseWeight(String parameter) {
        return parameter.matches("q=(0([.][0-9]*)?|1([.]0*)?)")
                ? Double.parseDouble(parameter.substring(2))
                : 1;
    }

    /**
     * Whether a client accepts a coding.
     *
     * @param header as received; null if there is none
     * @param coding its name in lower case
     */
    public static boolean accepts(@Nullable String header, String coding) {
        return new AcceptEncoding(header).weight(coding, ANY) > 0;
    }

    /**
     * The coding that a client prefers; of codings that it prefers equally, the first that is
     * offered.
     *
     * @param header as received; null if there is none
     * @param offered names in lower case; {@link #IDENTITY} is always offered
     */
    static String preferred(@Nullable String header, List<String> offered) {
        AcceptEncoding accepted = new AcceptEncoding(header);
        String best = IDENTITY;
        double weight = 0;
        for (String coding : offered) {
            double offeredWeight = accepted.weight(coding, ANY);
            if (offeredWeight > weight) {
                best = coding;
                weight = offeredWeight;
            }
        }
        // Unless the header names identity, it is used only if no other coding is accepted.
        return accepted.weights.getOrDefault(IDENTITY, 0.0) > weight ? IDENTITY : best;
    }

    private double weight(String coding, String otherwise) {
        return weights.getOrDefault(coding, weights.getOrDefault(otherwise, 0.0));
    }
}
