package org.sharedgrowth.observatory.indicators.analysis.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.analysis.Value;
import org.sharedgrowth.observatory.analysis.vintage.Age;
import org.sharedgrowth.observatory.analysis.vintage.Calibration;
import org.sharedgrowth.observatory.analysis.vintage.Proof;
import org.sharedgrowth.observatory.analysis.vintage.Revisions;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaNames;
import org.sharedgrowth.observatory.indicators.analysis.answer.Basis;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.trend.ParameterValues;
import org.sharedgrowth.observatory.indicators.analysis.trend.ResultParts;
import org.sharedgrowth.observatory.indicators.problem.Languages;

/** Writes what an archive shows about revisions, as JSON or CSV. */
final class RevisionAnswers {
    private static final String ALL_AGES = "all";

    private final Archive archive;
    private final LocalDate until;
    private final Languages languages;
    private final AreaNames names;
    private final Calibration calibration;

    /**
     * Learns from the archive.
     *
     * @param until last day whose versions the backtest learns from; null for the default
     * @throws org.sharedgrowth.observatory.service.problem.Problem 422 TOO_FEW_REVISIONS if no
     *     figure has two versions
     */
    RevisionAnswers(Archive archive, @Nullable LocalDate until, Languages languages) {
        this.archive = archive;
        this.until = until == null ? archive.lastDayToLearnFrom() : until;
        this.languages = languages;
        this.names = new AreaNames(archive.figures().scope(), languages.preferred());
        this.calibration = archive.calibration();
        if (calibration.observed().isEmpty()) {
            throw Refusals.problem(
                    Reason.TOO_FEW_REVISIONS,
                    Detail.count(0, Calibration.MIN_REVISIONS).withIndicator(archive.indicator()));
        }
    }

    RevisionView view() {
        Result<Proof> proof = archive.proof(until);
        return new RevisionView(
                archive.indicator(),
                archive.unit().measure(),
                archive.unit().power(),
                new RevisionView.ArchiveView(
                        archive.releases(),
                        archive.leftOut(),
                        archive.cells().size(),
                        archive.days().isEmpty() ? null : archive.days().getFirst().toString(),
                        archive.days().isEmpty() ? null : archive.days().getLast().toString()),
                calibration.observed().stream().map(this::group).toList(),
                calibration.observedFlags().stream().map(this::group).toList(),
                archive.breaks().stream().map(this::breakView).toList(),
                proof instanceof Value<Proof>(Proof found) ? backtest(found) : null,
                ResultParts.view(proof, languages.language()),
                Basis.of(Method.VINTAGE, archive.figures(), languages, List.of()));
    }

    private RevisionView.BacktestView backtest(Proof proof) {
        return new RevisionView.BacktestView(
                until.toString(),
                proof.level(),
                proof.n(),
                proof.share(),
                proof.isGood(),
                proof.tooFewRevisions());
    }

    private RevisionView.GroupView group(Calibration.ObservedKind kind) {
        Age observed = kind.age();
        String age = observed == null ? ALL_AGES : ParameterValues.name(observed);
        return switch (calibration.of(kind.indicator(), kind.flag(), kind.age())) {
            case Value<Revisions>(Revisions found) ->
                    new RevisionView.GroupView(
                            kind.flag(),
                            age,
                            kind.n(),
                            level(found),
                            found.n(),
                            found.changed(),
                            found.bias(),
                            found.rmse(),
                            found.p95(),
                            null);
            case Refused<Revisions> refused ->
                    new RevisionView.GroupView(
                            kind.flag(),
                            age,
                            kind.n(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Refusals.view(refused, languages.language()));
        };
    }

    private static String level(Revisions found) {
        if (found.flag() == null) {
            return "indicator";
        }
        return found.age() == null ? "flag" : "flag-and-age";
    }

    private RevisionView.BreakView breakView(Archive.Break found) {
        return new RevisionView.BreakView(
                found.area(),
                names.of(found.area()),
                found.day().toString(),
                found.release(),
                ParameterValues.name(found.details().kind()),
                found.details().factor(),
                found.details().share());
    }

    /** One line for each status and age, then one line for each status with all ages together. */
    CsvLines csv() {
        CsvLines lines =
                new CsvLines(
                        "indicator",
                        "flag",
                        "age",
                        "own",
                        "level",
                        "n",
                        "changed",
                        "bias",
                        "rmse",
                        "p95",
                        "reason");
        RevisionView view = view();
        Stream.concat(view.groups().stream(), view.flags().stream())
                .forEach(group -> row(lines, group));
        return lines;
    }

    private void row(CsvLines lines, RevisionView.GroupView group) {
        lines.row(
                archive.indicator(),
                group.flag(),
                group.age(),
                group.own(),
                group.level(),
                group.n(),
                group.changed(),
                group.bias(),
                group.rmse(),
                group.p95(),
                group.refusal() == null ? null : group.refusal().reason());
    }
}
