package org.sharedgrowth.observatory.gateway.portal.index;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.chart.rows.RankBar;
import org.sharedgrowth.observatory.chart.rows.Span;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Cause;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Change;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Changes;
import org.sharedgrowth.observatory.gateway.portal.client.Indices.Named;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Markup;

/** How ranks changed since an earlier year, for the page of a ranking. */
final class RankChangeWords {
    private final IndexText text;
    private final Formats formats;
    private final @Nullable Changes changes;
    private final Map<String, Change> byArea = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    /**
     * @param changes null if they are not known; then every text is empty
     */
    RankChangeWords(IndexText text, Formats formats, @Nullable Changes changes) {
        this.text = text;
        this.formats = formats;
        this.changes = changes;
        if (changes != null) {
            changes.items().forEach(one -> byArea.put(one.area(), one));
            requireNonNullElse(changes.arrived(), List.<Named>of())
                    .forEach(one -> arrived.add(one.code()));
        }
    }

    /** The heading of the column; empty without changes. */
    String since() {
        return changes == null ? "" : text.since(changes.from().period());
    }

    /** What the symbols in the column mean; empty without changes. */
    String legend() {
        return changes == null ? "" : text.sinceLegend(changes.from().period());
    }

    /** Places gained or lost by an economy; empty if not known. */
    String places(String area) {
        Change change = byArea.get(area);
        if (change == null) {
            return arrived.contains(area) ? text.newlyRanked() : "";
        }
        return signedPlaces(change.rankFrom() - change.rankTo());
    }

    /** The change of an economy in words; empty if it is not known. */
    String sentence(String area) {
        return Optional.ofNullable(byArea.get(area)).map(Change::sentence).orElse("");
    }

    /**
     * The causes of the change of an economy's rank, the largest first. Causes of less than a tenth
     * of a place are left out.
     *
     * @param mirrored whether up is to the left
     */
    List<RankingView.Step> steps(String area, boolean mirrored) {
        Change change = byArea.get(area);
        if (change == null) {
            return List.of();
        }
        List<Cause> causes =
                change.contributions().stream()
                        .filter(cause -> tenths(cause).signum() != 0)
                        .toList();
        double widest =
                causes.stream().mapToDouble(cause -> Math.abs(cause.rank())).max().orElse(1);
        Span span = new Span(-widest, widest, mirrored);
        return causes.stream()
                .map(cause ->
                        new RankingView.Step(
                                cause.name(),
                                signedPlaces(tenths(cause)),
                                Markup.ofHtml(new RankBar(span, cause.rank(), false).markup())))
                .toList();
    }

    private static BigDecimal tenths(Cause cause) {
        return BigDecimal.valueOf(cause.rank()).setScale(1, RoundingMode.HALF_EVEN);
    }

    private String signedPlaces(int places) {
        return places == 0 ? "=" : sign(places) + " " + formats.number(Math.abs(places));
    }

    private String signedPlaces(BigDecimal places) {
        return sign(places.signum()) + " " + formats.number(places.abs().doubleValue(), 1);
    }

    private static String sign(int direction) {
        return direction > 0 ? "▲" : "▼";
    }
}
