package org.sharedgrowth.observatory.gateway.portal.revision;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.AttributeChange;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.Cell;
import org.sharedgrowth.observatory.gateway.portal.client.Differences.State;
import org.sharedgrowth.observatory.gateway.portal.client.Status;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.gateway.portal.release.ReleaseText;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes figures that changed as rows of a table.
 *
 * @param flow code of the data set
 * @param ofOneRelease whether all rows are from one release, so that they need not name it
 */
public record ChangeRows(ReleaseText text, Language language, String flow, boolean ofOneRelease) {
    private static final PageLink NO_LINK = new PageLink("", "");

    /** One row. */
    public ChangeRow of(Cell cell) {
        int decimals = decimals(cell);
        State before = cell.previous();
        State after = cell.current();
        return new ChangeRow(
                sign(cell.change()),
                kind(cell.change()),
                indicator(cell),
                formats().list(cell.people()),
                area(cell),
                period(cell),
                before == null ? "" : state(before, decimals),
                after == null ? "" : state(after, decimals),
                difference(cell, decimals),
                statements(cell),
                ofOneRelease
                        ? NO_LINK
                        : new PageLink("/releases/" + cell.release(), text.release(cell.release())),
                ofOneRelease ? "" : requireNonNullElse(cell.reason(), ""));
    }

    /** The period, with a link to the history of the figure. */
    private PageLink period(Cell cell) {
        return new PageLink(
                Target.of("/releases/history")
                        .with("flow", flow)
                        .with("key", cell.key())
                        .with("period", cell.period())
                        .toString(),
                formats().period(cell.period()));
    }

    private static PageLink indicator(Cell cell) {
        String code = requireNonNullElse(cell.indicator(), "");
        String address = code.isEmpty() ? "" : Target.of("/indicators", code).toString();
        return new PageLink(address, requireNonNullElse(cell.indicatorName(), code));
    }

    private static PageLink area(Cell cell) {
        String code = requireNonNullElse(cell.area(), "");
        String address = code.isEmpty() ? "" : Regions.page(code);
        return new PageLink(address, requireNonNullElse(cell.areaName(), code));
    }

    /** The symbol beside the word for a kind of change. */
    static String sign(String change) {
        return switch (change) {
            case "added" -> "+";
            case "revised" -> "→";
            case "removed", "deleted" -> "✕";
            default -> "≡";
        };
    }

    /** The word for a kind of change. */
    String kind(String change) {
        return switch (change) {
            case "added" -> text.kindAdded();
            case "revised" -> text.kindRevised();
            case "removed", "deleted" -> text.kindRemoved();
            default -> text.kindRestated();
        };
    }

    /**
     * The number of decimals of the series, or more if the change would not be visible otherwise.
     */
    private static int decimals(Cell cell) {
        int shown = Math.clamp(requireNonNullElse(cell.decimals(), 1), 0, 12);
        BigDecimal before = value(cell.previous());
        BigDecimal after = value(cell.current());
        if (before == null || after == null || before.compareTo(after) == 0) {
            return shown;
        }
        while (shown < 12 && round(before, shown).compareTo(round(after, shown)) == 0) {
            shown++;
        }
        return shown;
    }

    private static @Nullable BigDecimal value(@Nullable State state) {
        return state == null ? null : state.value();
    }

    private static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A figure before or after, or why there is none. */
    String state(State state, int decimals) {
        String note = Status.words(requireNonNullElse(state.status(), "A"), language);
        if (state.value() == null) {
            return note.isEmpty() ? text.noFigure() : note;
        }
        BigDecimal rounded = round(state.value(), decimals);
        String number =
                "PT".equals(state.unit()) ? formats().percent(rounded) : formats().number(rounded);
        return note.isEmpty() ? number : number + " (" + note + ")";
    }

    private String difference(Cell cell, int decimals) {
        BigDecimal absolute = cell.absolute();
        return absolute == null || absolute.signum() == 0
                ? ""
                : formats().signed(round(absolute, decimals));
    }

    /**
     * The attributes of a figure that changed with it: comments and sources in full; for codes only
     * the fact that they changed. For a new figure, only comments and sources are shown.
     */
    private List<String> statements(Cell cell) {
        boolean added = cell.change().equals("added");
        List<String> texts = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (AttributeChange change : cell.attributeChanges()) {
            switch (change.id()) {
                case "COMMENT_OBS" -> texts.add(statement(text.comment(), change, added));
                case "SOURCE" -> texts.add(statement(text.source(), change, added));
                case "UNIT_MEASURE", "UNIT_MULT" -> codes.add(text.unit());
                case "DECIMALS" -> codes.add(text.decimals());
                default -> codes.add(text.otherStatement());
            }
        }
        if (!added && !codes.isEmpty()) {
            texts.add(text.alsoChanged(formats().list(new LinkedHashSet<>(codes))));
        }
        return texts;
    }

    private String statement(String name, AttributeChange change, boolean added) {
        String current = requireNonNullElse(change.current(), text.none());
        return added
                ? text.newStatement(name, current)
                : text.statement(name, requireNonNullElse(change.previous(), text.none()), current);
    }

    private Formats formats() {
        return Formats.of(language);
    }
}
