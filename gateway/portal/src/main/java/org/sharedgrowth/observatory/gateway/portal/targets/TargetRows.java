package org.sharedgrowth.observatory.gateway.portal.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Indicator;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Forecasts;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Refusal;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Targets;
import org.sharedgrowth.observatory.gateway.portal.part.Amounts;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Writes the rows of the table of targets. */
final class TargetRows {
    private static final double LAST_YEAR = 2100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, String> SYMBOLS =
            Map.of(
                    "target-met", "✓",
                    "on-track", "✓",
                    "moderate", "◷",
                    "insufficient", "✕",
                    "regressing", "▼");

    private final Language language;
    private final TargetText text;
    private final Formats formats;
    private final Indicator indicator;
    private final Targets targets;
    private final Map<String, Forecasts.Row> forecasts;

    TargetRows(Language language, Indicator indicator, Targets targets, Forecasts forecasts) {
        this.language = language;
        this.text = Texts.of(TargetText.class, language);
        this.formats = Formats.of(language);
        this.indicator = indicator;
        this.targets = targets;
        this.forecasts =
                forecasts.items().stream()
                        .collect(
                                Collectors.toMap(
                                        Forecasts.Row::area,
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /** A value with its percent sign, or without its unit. */
    static String amount(Language language, Indicator indicator, BigDecimal value) {
        Amounts amounts = Amounts.of(language);
        return Amounts.isShare(indicator)
                ? amounts.inFull(indicator, value)
                : amounts.alone(indicator, value);
    }

    /**
     * A value as it was entered; one that is not a share has at most the decimals of the indicator.
     */
    static String asEntered(Language language, Indicator indicator, BigDecimal value) {
        return Amounts.isShare(indicator)
                ? Formats.of(language).percent(value)
                : Amounts.of(language).shortest(value, indicator);
    }

    String value(double value) {
        return amount(language, indicator, BigDecimal.valueOf(value));
    }

    /** A verdict with its symbol. */
    static String verdict(TargetText text, String code) {
        String symbol = SYMBOLS.getOrDefault(code, "?");
        return symbol + " " + text.verdict(code.replace('-', '_'));
    }

    TargetsView.Row row(Targets.Row row) {
        Targets.Progress progress = row.progress();
        boolean isMet = progress != null && progress.verdict().equals("target-met");
        Optional<Forecasts.Row> forecast = Optional.ofNullable(forecasts.get(row.area()));
        Optional<Forecasts.Point> point = forecast.flatMap(one -> one.inYear(targets.due()));
        return new TargetsView.Row(
                row.areaName(),
                Regions.page(row.area()),
                figure(row.baseline()),
                figure(row.newest()),
                progress == null ? "" : verdict(text, progress.verdict()),
                reason(row.refusal()),
                progress == null || isMet ? "" : timeReached(progress),
                progress == null ? "" : change(progress, progress.deciding().actual()),
                progress == null || isMet
                        ? ""
                        : change(progress, progress.deciding().requiredFromNow()),
                point.map(one ->
                                text.withInterval(
                                        value(one.value()), value(one.low()), value(one.high())))
                        .orElse(""),
                point.isEmpty() ? "" : testResult(forecast),
                point.isPresent()
                        ? PageLink.NONE
                        : forecast.map(one -> reason(one.refusal())).orElse(PageLink.NONE));
    }

    private String figure(Targets.@Nullable Point point) {
        return point == null ? "" : text.valueOfYear(value(point.value()), point.period());
    }

    private PageLink reason(@Nullable Refusal refusal) {
        return refusal == null ? PageLink.NONE : refusal.inWords(language);
    }

    /** The first year in which the target is met if the pace stays the same. */
    private String timeReached(Targets.Progress progress) {
        Double reached = progress.deciding().reached();
        if (reached == null || !Double.isFinite(reached)) {
            return text.never();
        }
        return reached > LAST_YEAR
                ? text.after(Integer.toString((int) LAST_YEAR))
                : text.inYear(Integer.toString((int) Math.ceil(reached)));
    }

    /** A change per year: in per cent if progress is measured by growth, otherwise as an amount. */
    private String change(Targets.Progress progress, double change) {
        BigDecimal exact = BigDecimal.valueOf(change);
        if (progress.growth() != null && progress.by().equals("growth")) {
            return text.growth(
                    formats.signed(exact.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP)));
        }
        return formats.signed(
                exact.movePointRight(indicator.unitMultiplier()).setScale(2, RoundingMode.HALF_UP));
    }

    private String testResult(Optional<Forecasts.Row> forecast) {
        return forecast.flatMap(Forecasts.Row::test)
                .map(test ->
                        text.tested(
                                formats.number(test.meanError(), 1),
                                formats.percent(
                                        BigDecimal.valueOf(100 * test.covered())
                                                .setScale(0, RoundingMode.HALF_UP))))
                .orElse(text.untested());
    }
}
