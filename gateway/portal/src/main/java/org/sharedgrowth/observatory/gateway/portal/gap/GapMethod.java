package org.sharedgrowth.observatory.gateway.portal.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Basis;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;

/**
 * Says how gaps are computed, how uncertain they are, and where to get them as files.
 *
 * @param shown the rows of all pages, and the row of the world
 */
record GapMethod(GapText text, GapQuery query, GapAnswers answers, List<GapRow> shown) {
    private static final int ROWS_WITH_INTERVALS = 120;
    private static final int ROWS_WITH_PARITY = 100;
    private static final int ROWS_WITH_BOTH = 80;

    GapMethod {
        shown = List.copyOf(shown);
    }

    /**
     * The number of rows of a page; all rows, unless intervals or the column of people for parity
     * take so many bytes that not all fit into one page.
     */
    int pageSize() {
        boolean hasIntervals = shown.stream().anyMatch(row -> row.interval().isPresent());
        if (hasParity()) {
            return hasIntervals ? ROWS_WITH_BOTH : ROWS_WITH_PARITY;
        }
        return hasIntervals ? ROWS_WITH_INTERVALS : Math.max(1, shown.size());
    }

    private GapEstimates estimates() {
        return new GapEstimates(answers.measured());
    }

    /**
     * Whether the number of people who would have to be reached for parity is known for at least
     * half of the rows.
     */
    boolean hasParity() {
        long known = shown.stream().filter(row -> row.parity().isPresent()).count();
        return known > 0 && 2 * known >= shown.size();
    }

    /** Sentences about figures that contradict the figure of everyone. */
    List<String> warnings() {
        return estimates().warnings(shown);
    }

    /** Explains the symbols and columns that the table has. */
    List<String> legend() {
        List<String> sentences = new ArrayList<>();
        boolean hasIntervals = shown.stream().anyMatch(row -> row.interval().isPresent());
        if (hasIntervals) {
            sentences.add(text.legendIntervals());
        }
        if (hasParity()) {
            sentences.add(text.legendParity());
        }
        if (shown.stream().anyMatch(GapRow::contradictsTotal)) {
            sentences.add(text.legendOdd());
        }
        Optional<String> reason =
                shown.stream().map(GapRow::reason).flatMap(Optional::stream).findFirst();
        reason.ifPresent(code ->
                sentences.add(
                        hasIntervals
                                ? text.someWithoutInterval(key(code))
                                : text.withoutIntervals(key(code))));
        return sentences;
    }

    /** The code of a reason in the form that texts use: {@code no_standard_errors}. */
    private static String key(String reason) {
        return reason.replace('-', '_');
    }

    /**
     * The method in words, with the files.
     *
     * @param code of the indicator that is shown
     */
    GapsView.Method view(String code) {
        Basis.Method method = estimates().method();
        PageLink entry =
                method == null
                        ? PageLink.NONE
                        : new PageLink(
                                "/methods#" + method.id(),
                                text.methodEntry(method.id(), method.version()));
        return new GapsView.Method(
                sentences(),
                entry,
                estimates().known()
                        ? List.of(
                                new PageLink(csv(query.newestGaps(code)), "CSV"),
                                new PageLink(csv(query.gaps(code)), text.csvOfAll()),
                                new PageLink(query.newestGaps(code).toString(), "JSON"))
                        : List.of());
    }

    private List<String> sentences() {
        List<String> sentences =
                new ArrayList<>(List.of(text.methodOfGap(query.divide()), text.methodOfInterval()));
        if (shown.stream().noneMatch(row -> row.interval().isPresent())) {
            sentences.add(text.howToProvideStandardErrors());
        }
        return sentences;
    }

    private static String csv(Target target) {
        return target.with("format", "csv").toString();
    }
}
