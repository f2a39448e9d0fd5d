package org.sharedgrowth.observatory.gateway.portal.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.SimilarNames;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;

/** Finds the code that was probably meant by an unknown one. */
final class NearestCode {
    /** Minimum length of a common beginning; a shorter one means nothing. */
    private static final int MIN_COMMON = 4;

    private NearestCode() {}

    /**
     * The code that was probably meant: the code whose name was sent, else a code that differs in a
     * letter or two, else the code that shares its beginning with the sent text for more than half
     * of the longer one.
     */
    static Optional<Code> of(String sent, List<Code> codes) {
        Optional<Code> named =
                codes.stream().filter(code -> code.name().equalsIgnoreCase(sent)).findFirst();
        if (named.isPresent()) {
            return named;
        }
        @Nullable String similar =
                SimilarNames.findMeant(sent, codes.stream().map(Code::code).toList());
        if (similar != null) {
            return codes.stream().filter(code -> code.code().equals(similar)).findFirst();
        }
        return codes.stream()
                .filter(code -> begins(sent, code.code()))
                .max(Comparator.comparingInt(code -> common(sent, code.code())));
    }

    private static boolean begins(String sent, String code) {
        int common = common(sent, code);
        return common >= MIN_COMMON && 2 * common > Math.max(sent.length(), code.length());
    }

    /** The length of the common beginning of both texts. */
    private static int common(String one, String other) {
        String first = one.toUpperCase(Locale.ROOT);
        String second = other.toUpperCase(Locale.ROOT);
        int length = Math.min(first.length(), second.length());
        int common = 0;
        while (common < length && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        return common;
    }
}
