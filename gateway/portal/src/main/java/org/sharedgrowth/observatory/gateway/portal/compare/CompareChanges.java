package org.sharedgrowth.observatory.gateway.portal.compare;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Catalogue.Code;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Releases.Pin;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Changes;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.PeopleNames;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ChangedFigures;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.gateway.portal.revision.ChangeRows;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Writes what changed in the figures of a comparison since a day or release: the changes of its
 * data sets, limited to the compared groups of people and periods.
 */
record CompareChanges(
        CompareText text,
        Language language,
        CompareChoice chosen,
        Map<String, Differences.Answer> flows) {
    /** More rows would make the page too large for slow connections. */
    private static final int MAX_ROWS = 60;

    private static final String TOTAL = "_T";

    /** What changed in each data set; says so if there is nothing to compare. */
    Markup answer() {
        if (flows.isEmpty()) {
            return Markup.ofText(text.nothingToCompare());
        }
        List<String> sentences = new ArrayList<>();
        flows.forEach((flow, answer) -> sentences.add(sentence(answer)));
        return Markup.ofText(String.join(" ", sentences));
    }

    private String sentence(Differences.Answer answer) {
        List<Cell> cells = cells(answer);
        String first = releaseName(answer.from());
        String second = releaseName(answer.to());
        String sentence =
                cells.isEmpty()
                        ? text.nothingChanged(first, second)
                        : text.changesBetween(
                                first, second, ChangedFigures.inWords(totals(cells), language));
        int read = answer.list().items().size();
        return answer.total() > read
                ? sentence + " " + text.changesCut(read, answer.total())
                : sentence;
    }

    private String releaseName(@Nullable Pin pin) {
        ReleaseText words = words();
        return pin == null || pin.id() == 0 || pin.publishedAt() == null
                ? words.beforeAll()
                : words.releaseWithDay(
                        pin.id(),
                        Formats.of(language)
                                .date(LocalDate.ofInstant(pin.publishedAt(), ZoneOffset.UTC)));
    }

    private static Differences.Totals totals(List<Cell> cells) {
        return new Differences.Totals(
                count(cells, "added"::equals),
                count(cells, "revised"::equals),
                count(cells, "removed"::equals),
                count(cells, "status"::equals),
                0);
    }

    private static long count(List<Cell> cells, Predicate<String> kind) {
        return cells.stream().filter(cell -> kind.test(cell.change())).count();
    }

    /** One table for each data set in which something changed. */
    List<Changes> tables() {
        List<Changes> tables = new ArrayList<>();
        flows.forEach((flow, answer) -> {
            List<Cell> cells = cells(answer);
            if (!cells.isEmpty()) {
                int shown = Math.min(MAX_ROWS, cells.size());
                tables.add(
                        new Changes(
                                words(),
                                words().caption(1, shown, cells.size()),
                                cells.subList(0, shown).stream().map(rows(flow)::of).toList(),
                                linkToAll(flow, answer)));
            }
        });
        return tables;
    }

    /** The page with all changes of the data set between the same releases. */
    private String linkToAll(String flow, Differences.Answer answer) {
        Target target = Target.of("/releases/changes").with("flow", flow);
        CompareQuery query = chosen.query();
        return withRelease(withRelease(target, "from", answer.from()), "to", answer.to())
                .with(
                        "indicator",
                        query.indicators().size() == 1 ? query.indicators().getFirst() : "")
                .toString();
    }

    private static Target withRelease(Target target, String name, @Nullable Pin pin) {
        return pin == null ? target : target.with(name, pin.id());
    }

    private ChangeRows rows(String flow) {
        return new ChangeRows(words(), language, flow, false);
    }

    private ReleaseText words() {
        return Texts.of(ReleaseText.class, language);
    }

    private List<Cell> cells(Differences.Answer answer) {
        CompareQuery query = chosen.query();
        return answer.list().items().stream()
                .filter(cell ->
                        query.from().isEmpty() || cell.period().compareTo(query.from()) >= 0)
                .filter(cell ->
                        query.to().isEmpty()
                                || cell.period().compareTo(query.to()) <= 0
                                || cell.period().startsWith(query.to()))
                .filter(this::isAboutChosenPeople)
                .toList();
    }

    /**
     * Whether a figure is about the chosen people. {@link Cell#people} contains the names of the
     * figure's groups, but not of totals.
     */
    private boolean isAboutChosenPeople(Cell cell) {
        Set<String> unmatched = new HashSet<>(cell.people());
        for (Map.Entry<String, List<String>> one : chosen.query().people().entrySet()) {
            Set<String> names = names(one.getKey(), one.getValue());
            boolean isNamed = unmatched.removeIf(names::contains);
            if (!isNamed && !one.getValue().contains(TOTAL)) {
                return false;
            }
        }
        return unmatched.isEmpty();
    }

    private Set<String> names(String dimension, List<String> codes) {
        return PeopleNames.of(chosen.indicators()).groups(dimension).stream()
                .filter(code -> codes.contains(code.code()))
                .map(Code::name)
                .collect(Collectors.toSet());
    }
}
