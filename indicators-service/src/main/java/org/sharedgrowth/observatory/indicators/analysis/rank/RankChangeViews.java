package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange;
import org.sharedgrowth.observatory.analysis.index.draws.RankChange.Factor;
import org.sharedgrowth.observatory.indicators.analysis.answer.AreaName;
import org.sharedgrowth.observatory.indicators.analysis.answer.CsvLines;
import org.sharedgrowth.observatory.indicators.analysis.answer.Method;
import org.sharedgrowth.observatory.indicators.analysis.answer.RefusalView;
import org.sharedgrowth.observatory.indicators.analysis.answer.Refusals;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankChangeAnswer.Cause;
import org.sharedgrowth.observatory.indicators.analysis.rank.RankChangeAnswer.Item;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexStamp;
import org.sharedgrowth.observatory.indicators.analysis.score.IndexWithFigures;
import org.sharedgrowth.observatory.indicators.analysis.score.ScoreViews;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.messages.Texts;

/** Turns changes of ranks into answers, in JSON and CSV. */
final class RankChangeViews {
    /** The unit in brackets at the end of the name of an indicator. */
    private static final Pattern UNIT = Pattern.compile("\\s*[(（][^()（）]*[)）]$");

    private final RankChanges.Found found;
    private final Languages languages;
    private final ScoreViews views;
    private final RankText text;
    private final Map<String, String> inputNames = new HashMap<>();

    RankChangeViews(RankChanges.Found found, Languages languages) {
        this.found = found;
        this.languages = languages;
        this.views = new ScoreViews(found.after().index(), languages);
        this.text = Texts.of(RankText.class, languages.language());
    }

    /**
     * The answer.
     *
     * @param shown whether an area is part of the answer
     */
    RankChangeAnswer answer(Predicate<String> shown) {
        RankChange.Changes changes = found.changes();
        return new RankChangeAnswer(
                state(found.before()),
                state(found.after()),
                views.basis(Method.RANK_CHANGE),
                changes.factors().stream().map(RankChangeViews::code).toList(),
                changes.units().entrySet().stream()
                        .filter(unit -> shown.test(area(unit.getKey())))
                        .sorted(Comparator.comparingInt(unit -> unit.getValue().rankAfter()))
                        .map(unit -> item(area(unit.getKey()), unit.getValue()))
                        .toList(),
                refused(changes, shown),
                areaNames(changes.arrived(), shown),
                areaNames(changes.departed(), shown));
    }

    private static RankChangeAnswer.State state(IndexInYear year) {
        return new RankChangeAnswer.State(
                IndexStamp.of(year.index()), year.period(), year.index().figures().scope().stamp());
    }

    private List<RefusalView> refused(RankChange.Changes changes, Predicate<String> shown) {
        List<RefusalView> refused = new ArrayList<>();
        changes.refused()
                .forEach((unit, why) -> {
                    if (shown.test(area(unit))) {
                        refused.add(Refusals.view(why, languages.language()));
                    }
                });
        return refused;
    }

    private List<AreaName> areaNames(List<String> codes, Predicate<String> shown) {
        return codes.stream()
                .filter(shown)
                .map(code -> new AreaName(code, views.areaName(code)))
                .toList();
    }

    private String area(int unit) {
        return found.after().inputs().areas().get(unit);
    }

    private Item item(String area, RankChange.Unit unit) {
        List<Cause> causes = new ArrayList<>();
        List<Factor> factors = found.changes().factors();
        for (int i = 0; i < factors.size(); i++) {
            // A smaller rank is better, but readers expect a positive number for a rise.
            double places = 0 - unit.ranks()[i];
            causes.add(
                    new Cause(
                            code(factors.get(i)), name(factors.get(i)), places, unit.scores()[i]));
        }
        causes.sort(
                Comparator.comparingDouble((Cause cause) -> -Math.abs(cause.rank()))
                        .thenComparingDouble(cause -> -Math.abs(cause.score())));
        return new Item(
                area,
                views.areaName(area),
                unit.rankBefore(),
                unit.rankAfter(),
                unit.scoreBefore(),
                unit.scoreAfter(),
                sentence(views.areaName(area), unit, causes),
                causes);
    }

    /**
     * Names the largest cause, and all others that are not zero when rounded to a tenth of a place.
     */
    private String sentence(String area, RankChange.Unit unit, List<Cause> causes) {
        List<String> named = new ArrayList<>();
        for (Cause cause : causes) {
            BigDecimal places =
                    BigDecimal.valueOf(cause.rank()).setScale(1, RoundingMode.HALF_EVEN);
            if (named.isEmpty() || places.signum() != 0) {
                String sign = places.signum() > 0 ? "+" : places.signum() < 0 ? "−" : "";
                named.add(text.cause(cause.name(), sign, shortest(places.abs())));
            }
        }
        String list = String.join(separator(), named);
        String before = Integer.toString(unit.rankBefore());
        String after = Integer.toString(unit.rankAfter());
        if (unit.rankAfter() == unit.rankBefore()) {
            return text.stayed(area, after, list);
        }
        return unit.rankAfter() < unit.rankBefore()
                ? text.rose(area, before, after, list)
                : text.fell(area, before, after, list);
    }

    /** The number of places, without a decimal if it is whole. */
    private static BigDecimal shortest(BigDecimal places) {
        BigDecimal plain = places.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private String separator() {
        return switch (languages.language()) {
            case ARABIC -> "، ";
            case CHINESE -> "，";
            default -> ", ";
        };
    }

    private String name(Factor factor) {
        return switch (factor.kind()) {
            case REVISION -> text.revision();
            case NEW_DATA -> text.newData();
            case INPUT -> text.input(inputName(factor.input()));
            case METHOD -> text.method();
            case GOALPOSTS -> text.goalposts();
            case MEMBERSHIP -> text.membership();
        };
    }

    /** The name of an input's indicator, without its unit, in the reader's language. */
    private String inputName(String input) {
        return inputNames.computeIfAbsent(input, this::findInputName);
    }

    private String findInputName(String input) {
        IndexWithFigures after = found.after().index();
        IndexWithFigures holder =
                after.definition().inputs().containsKey(input) ? after : found.before().index();
        int position = List.copyOf(holder.figures().columns()).indexOf(holder.column(input));
        String name =
                new ScoreViews(holder, languages)
                        .basis(Method.RANK_CHANGE)
                        .inputs()
                        .get(position)
                        .name();
        String plain = UNIT.matcher(name).replaceFirst("");
        return plain.isEmpty() ? name : plain;
    }

    private static String code(Factor factor) {
        String kind = factor.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return factor.kind() == RankChange.Kind.INPUT ? kind + ":" + factor.input() : kind;
    }

    /** The answer as CSV, with two columns for each factor. */
    static CsvLines csv(RankChangeAnswer answer) {
        List<String> header =
                new ArrayList<>(
                        List.of("index", "area", "rankFrom", "rankTo", "scoreFrom", "scoreTo"));
        for (String factor : answer.factors()) {
            header.add("rank " + factor);
            header.add("score " + factor);
        }
        CsvLines lines = new CsvLines(header.toArray(String[]::new));
        for (Item item : answer.items()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(answer.to().index().code());
            cells.add(item.area());
            cells.add(item.rankFrom());
            cells.add(item.rankTo());
            cells.add(item.scoreFrom());
            cells.add(item.scoreTo());
            for (String factor : answer.factors()) {
                Cause cause = cause(item, factor);
                cells.add(cause.rank());
                cells.add(cause.score());
            }
            lines.row(cells.toArray());
        }
        return lines;
    }

    private static Cause cause(Item item, String factor) {
        return item.causes().stream()
                .filter(cause -> cause.factor().equals(factor))
                .findFirst()
                .orElseThrow();
    }
}
