package org.sharedgrowth.observatory.indicators.submission.checking.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.series.packed.NamedAttributes;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.columns.FileCells;

/**
 * Decides whether to keep the source or comment of a whole series when a file changes figures but
 * does not repeat that text. The text refers both to figures that no longer exist and to unchanged
 * ones.
 */
final class SeriesStatements {
    private final FileCells file;
    private final SeriesAttributes attributes;
    private final List<Dsd.Component> components;
    private final int source;
    private final String ownSource;
    private final Findings findings;

    SeriesStatements(
            FileCells file, SeriesAttributes attributes, CheckContext context, Findings findings) {
        this.file = file;
        this.attributes = attributes;
        this.components = context.structure().seriesAttributes();
        this.source = context.structure().seriesAttribute(NamedAttributes.SOURCE);
        this.ownSource = context.ownSource();
        this.findings = findings;
    }

    /**
     * The attributes of a series that was released before.
     *
     * @param inherited the values that the attributes have if no figure changes
     * @param changedFigures number of new or changed figures
     * @param revisedFigures number of previous figures that the file removes or replaces with
     *     another figure
     * @param keptFigures number of unchanged figures
     */
    List<@Nullable String> settle(
            int series,
            List<@Nullable String> inherited,
            int changedFigures,
            int revisedFigures,
            int keptFigures) {
        if (changedFigures == 0) {
            return inherited;
        }
        List<@Nullable String> given = attributes.statedValues(series);
        List<@Nullable String> settled = new ArrayList<>(inherited);
        for (int a = 0; a < settled.size(); a++) {
            if (given.get(a) != null) {
                continue;
            }
            if (a == source) {
                settled.set(a, ownSource);
                requireSource(series, inherited.get(a), changedFigures, keptFigures);
            } else if (NamedAttributes.isStatement(components.get(a).id()) && revisedFigures > 0) {
                settled.set(a, null);
                warnOfComment(series, a, inherited.get(a));
            }
        }
        return settled;
    }

    /**
     * Adds a finding if the file gives a source for a series but leaves figures with another source
     * unchanged.
     *
     * @param before attributes of the series as it is released
     * @param statedFigures number of figures in the file
     * @param unmentionedFigures number of previous figures that the file does not mention
     */
    void checkSource(
            int series, List<@Nullable String> before, int statedFigures, int unmentionedFigures) {
        String given = source < 0 ? null : attributes.statedValues(series).get(source);
        String was = source < 0 || source >= before.size() ? null : before.get(source);
        if (given != null && unmentionedFigures > 0 && !given.equals(was)) {
            refuse(series, given, was, statedFigures, unmentionedFigures);
        }
    }

    private void requireSource(
            int series, @Nullable String was, int changedFigures, int keptFigures) {
        if (keptFigures > 0) {
            refuse(series, "", was, changedFigures, keptFigures);
        }
    }

    private void refuse(
            int series, String given, @Nullable String was, int statedFigures, int keptFigures) {
        findings.error(
                Rule.SERIES_SOURCE,
                file.series().row(series),
                file.seriesAttributes().name(source),
                given,
                components.get(source).id(),
                statedFigures,
                keptFigures,
                was == null ? "" : was);
    }

    private void warnOfComment(int series, int attribute, @Nullable String was) {
        if (was != null) {
            findings.warning(
                    Rule.COMMENT_DROPPED,
                    file.series().row(series),
                    file.seriesAttributes().name(attribute),
                    was,
                    components.get(attribute).id());
        }
    }
}
