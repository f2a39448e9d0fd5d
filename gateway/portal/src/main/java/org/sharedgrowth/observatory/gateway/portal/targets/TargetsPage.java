package org.sharedgrowth.observatory.gateway.portal.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.choice.GroupChoices;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.Indices;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Targets;
import org.sharedgrowth.observatory.gateway.portal.indicator.Printer;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;
import org.sharedgrowth.observatory.gateway.portal.part.PastNotice;
import org.sharedgrowth.observatory.gateway.portal.part.ReleaseLink;
import org.sharedgrowth.observatory.gateway.portal.part.ShortText;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.part.Vintage;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.NameOrder;
import org.sharedgrowth.observatory.messages.Texts;

/** Builds the targets page from the answers of the services. */
final class TargetsPage {
    private final Language language;
    private final TargetText text;
    private final Formats formats;
    private final TargetQuery query;
    private final TargetAnswers answers;

    TargetsPage(Language language, TargetQuery query, TargetAnswers answers) {
        this.language = language;
        this.text = Texts.of(TargetText.class, language);
        this.formats = Formats.of(language);
        this.query = query;
        this.answers = answers;
    }

    TargetsView view() {
        Targets targets = answers.targets();
        Indicator indicator = answers.indicator().found().orElse(null);
        if (indicator == null || targets == null) {
            return withoutTargets(indicator);
        }
        String title = title(indicator);
        Listing<Targets.Row> page = answers.page(query.page(), NameOrder.of(language));
        TargetRows rows = new TargetRows(language, indicator, targets, answers.forecasts());
        return new TargetsView(
                title,
                answer(targets),
                PastNotice.of(
                                query.vintage(),
                                targets.basis().release(),
                                Printer.release(language, targets.basis().release()),
                                query.at(Vintage.TODAY).address().toString(),
                                language)
                        .withStatesOf(targets.basis().flow()),
                notices(indicator),
                link(indicator),
                counts(targets),
                text.caption(title, query.baselineYear()),
                answers.forecasts().items().stream().anyMatch(row -> row.model() != null),
                page.items().stream().map(rows::row).toList(),
                Pager.of(page, query.address()),
                targets.notReporting().isEmpty()
                        ? text.allReport()
                        : text.notReporting(targets.notReporting().size()),
                String.join(
                        " · ",
                        targets.notReporting().stream()
                                .map(Indices.Named::name)
                                .sorted(NameOrder.of(language))
                                .toList()),
                form(),
                targets.basis().figures().stream().map(Indices.Input::nameAndSources).toList(),
                ReleaseLink.of(targets.basis().release(), formats, text::release),
                files(indicator, page));
    }

    private List<String> notices(Indicator indicator) {
        if (indicator.areas() == 0) {
            return List.of(text.noFigures(indicator.shortName()));
        }
        return query.target().isEmpty()
                ? List.of(text.example(value(indicator), query.year()))
                : List.of();
    }

    private TargetsView withoutTargets(@Nullable Indicator indicator) {
        List<String> notices = new ArrayList<>();
        if (!answers.refusal().isEmpty()) {
            notices.add(answers.refusal());
        } else if (indicator != null) {
            notices.add(text.nameAValue());
        }
        return new TargetsView(
                indicator == null ? text.targets() : indicator.shortName(),
                Markup.ofText(text.answerIfNone()),
                PastNotice.NONE,
                notices,
                indicator == null ? PageLink.NONE : link(indicator),
                List.of(),
                "",
                false,
                List.of(),
                Pager.of(Listing.of(List.of()), query.address()),
                "",
                "",
                form(),
                List.of(),
                PageLink.NONE,
                List.of());
    }

    private String title(Indicator indicator) {
        return text.title(indicator.shortName(), value(indicator), query.year());
    }

    private String value(Indicator indicator) {
        return TargetRows.asEntered(language, indicator, new BigDecimal(query.value(indicator)));
    }

    private static PageLink link(Indicator indicator) {
        return new PageLink(
                Target.of("/indicators", indicator.code()).toString(), indicator.shortName());
    }

    private static Map<String, Integer> verdicts(Targets targets) {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        TargetAnswers.VERDICTS_BEST_FIRST.forEach(verdict -> verdicts.put(verdict, 0));
        targets.items().stream()
                .map(Targets.Row::progress)
                .filter(Objects::nonNull)
                .forEach(progress -> verdicts.merge(progress.verdict(), 1, Integer::sum));
        return verdicts;
    }

    private Markup answer(Targets targets) {
        Map<String, Integer> verdicts = verdicts(targets);
        int judged = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        int met = Objects.requireNonNullElse(verdicts.get("target-met"), 0);
        int onTrack = Objects.requireNonNullElse(verdicts.get("on-track"), 0);
        return judged == 0
                ? Markup.ofText(targets.items().isEmpty() ? text.answerIfNone() : text.noneJudged())
                : text.answer(judged, bold(met), bold(onTrack), bold(judged - met - onTrack));
    }

    private Markup bold(int count) {
        return Markup.bold(formats.number(count));
    }

    private List<TargetsView.Count> counts(Targets targets) {
        List<TargetsView.Count> counts = new ArrayList<>();
        verdicts(targets)
                .forEach((verdict, count) ->
                        counts.add(
                                new TargetsView.Count(
                                        TargetRows.verdict(text, verdict), formats.number(count))));
        return counts;
    }

    private List<PageLink> files(Indicator indicator, Listing<Targets.Row> page) {
        Target progressAddress = query.progress(indicator);
        List<PageLink> files = new ArrayList<>();
        files.add(new PageLink(progressAddress.with("format", "csv").toString(), "CSV"));
        files.add(new PageLink(query.allProgress(indicator).toString(), "JSON"));
        if (!answers.forecasts().items().isEmpty()) {
            Target forecastsAddress =
                    query.forecasts(
                            indicator,
                            page.items().stream().map(Targets.Row::area).toList(),
                            query.stepsToTarget(page.items()));
            files.add(
                    new PageLink(
                            forecastsAddress.with("format", "csv").toString(),
                            text.csvOfForecasts()));
        }
        return files;
    }

    private TargetsView.Form form() {
        String sent = query.indicator();
        boolean known = answers.indicator().found().isPresent();
        return new TargetsView.Form(
                answers.indicator().field(),
                known || sent.isEmpty() ? "" : text.unknownIndicator(ShortText.of(sent)),
                answers.indicator().nearPages(code -> query.withIndicator(code).address()),
                answers.indicator().found().map(query::value).orElse(query.target()),
                query.year(),
                query.baselineYear(),
                GroupChoices.orNone(
                        text.allEconomies(),
                        answers.areas(),
                        query.group(),
                        NameOrder.of(language)),
                query.vintage().day());
    }
}
