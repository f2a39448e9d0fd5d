package org.sharedgrowth.observatory.indicators.exchange.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Artefact;

/** Which versions of an artefact a query means. Drafts are chosen by name or by {@code ~} only. */
public interface VersionChoice {
    /** Every released version. */
    VersionChoice ALL = VersionChoice::released;

    /** The highest version of any kind. */
    VersionChoice LATEST = versions -> versions.subList(versions.size() - 1, versions.size());

    /** The highest released version of three numbers; those of two are not meant to be stable. */
    VersionChoice LATEST_STABLE =
            versions ->
                    last(
                            released(versions).stream()
                                    .filter(a ->
                                            a.id().version().chars().filter(c -> c == '.').count()
                                                    == 2)
                                    .toList());

    /**
     * Picks versions.
     *
     * @param versions of one artefact, ascending, at least one
     */
    List<Artefact> of(List<Artefact> versions);

    /** The very version. */
    static VersionChoice exactly(String version) {
        return versions -> versions.stream().filter(a -> a.id().version().equals(version)).toList();
    }

    private static List<Artefact> released(List<Artefact> versions) {
        return versions.stream().filter(artefact -> !artefact.id().isDraft()).toList();
    }

    private static List<Artefact> last(List<Artefact> versions) {
        return versions.isEmpty() ? versions : List.of(versions.getLast());
    }

    /**
     * A version with one sign in a part: {@code 1.+.0} is the latest with any minor number, {@code
     * 1.2+.3} the latest from 1.2.3 within major 1. Null if the text is no such thing.
     */
    static @Nullable VersionChoice pattern(String text) {
        Matcher matcher = Signed.FORM.matcher(text);
        if (!matcher.matches() || text.chars().filter(c -> c == '+' || c == '~').count() != 1) {
            return null;
        }
        Signed signed = Signed.of(text);
        boolean drafts = text.contains("~");
        return versions ->
                last(
                        (drafts ? versions : released(versions))
                                .stream()
                                        .filter(a -> signed.matches(a.id().released().version()))
                                        .toList());
    }

    /**
     * A version pattern, taken apart.
     *
     * @param parts the numbers; that of a sign alone is 0
     * @param sign position of the part with the sign
     * @param open whether the sign stands alone
     */
    record Signed(int[] parts, int sign, boolean open) {
        private static final Pattern FORM =
                Pattern.compile("([0-9]{1,6}[+~]?|[+~])(\\.([0-9]{1,6}[+~]?|[+~])){1,2}");

        static Signed of(String text) {
            String[] texts = text.split("\\.", -1);
            int[] parts = new int[texts.length];
            int sign = 0;
            boolean open = false;
            for (int i = 0; i < texts.length; i++) {
                String digits = texts[i].replaceAll("[+~]", "");
                if (digits.length() < texts[i].length()) {
                    sign = i;
                    open = digits.isEmpty();
                }
                parts[i] = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            }
            return new Signed(parts, sign, open);
        }

        boolean matches(String version) {
            String[] texts = version.split("\\.", -1);
            if (texts.length != parts.length) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                int part = Integer.parseInt(texts[i]);
                boolean free = open && i == sign;
                if (!open && i >= sign && part != parts[i]) {
                    return part > parts[i];
                }
                if (!free && part != parts[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
