package org.sharedgrowth.observatory.gateway.portal.home;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Differences;
import org.sharedgrowth.observatory.gateway.portal.part.Regions;
import org.sharedgrowth.observatory.messages.Markup;

/** A figure whose value was replaced by another value. */
record RevisedFigure(Differences.Cell cell, BigDecimal before, BigDecimal after) {
    /** A revised figure; empty if the value is unchanged, or missing before or after. */
    static Optional<RevisedFigure> of(Differences.Cell cell) {
        BigDecimal before = value(cell.previous());
        BigDecimal after = value(cell.current());
        return before == null || after == null || before.compareTo(after) == 0
                ? Optional.empty()
                : Optional.of(new RevisedFigure(cell, before, after));
    }

    private static @Nullable BigDecimal value(Differences.@Nullable State state) {
        return state == null ? null : state.value();
    }

    /** A sentence with the place, the indicator and both values. */
    Markup sentence(Wording wording) {
        String area = requireNonNullElse(cell.area(), "");
        String indicator = requireNonNullElse(cell.indicator(), "");
        return wording.text()
                .revised(
                        Markup.link(Regions.page(area), requireNonNullElse(cell.areaName(), area)),
                        Markup.link("/indicators/" + indicator, subject(wording, indicator)),
                        wording.formats().period(cell.period()),
                        change(wording));
    }

    /** The indicator, with the group of people unless it is about everyone. */
    private String subject(Wording wording, String indicator) {
        String name = requireNonNullElse(cell.indicatorName(), indicator);
        return cell.people().isEmpty()
                ? name
                : wording.worldText().titleOf(name, wording.formats().list(cell.people()));
    }

    private Markup change(Wording wording) {
        Differences.State now = cell.current();
        boolean share = now != null && "PT".equals(now.unit());
        String written = share ? wording.formats().percent(after) : wording.formats().number(after);
        return Markup.ofHtml(
                "<del>"
                        + Markup.ofText(wording.formats().number(before))
                        + "</del> → <ins>"
                        + Markup.ofText(written)
                        + "</ins>");
    }
}
