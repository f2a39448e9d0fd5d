package org.sharedgrowth.observatory.gateway.portal.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.analysis.Methods;
import org.sharedgrowth.observatory.gateway.portal.part.PageLink;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page that lists the statistical methods. */
final class MethodsPage {
    /** Smaller differences are floating-point rounding errors, shown only as less than this. */
    private static final BigDecimal MIN_SHOWN = new BigDecimal("0.000001");

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final MethodText text;
    private final Formats formats;

    MethodsPage(Language language) {
        this.text = Texts.of(MethodText.class, language);
        this.formats = Formats.of(language);
    }

    MethodsView of(List<Methods.Method> methods) {
        return new MethodsView(
                text.answer(methods.size()),
                methods.stream().map(this::row).toList(),
                List.of(
                        new PageLink(Methods.API, "JSON"),
                        new PageLink(
                                Target.of(Methods.API).with("format", "csv").toString(), "CSV")));
    }

    private MethodsView.Row row(Methods.Method method) {
        return new MethodsView.Row(
                method.id(),
                method.name(),
                method.version(),
                method.source(),
                method.comparisons().stream()
                        .map(one -> new MethodsView.Comparison(one.file(), sentence(one)))
                        .toList());
    }

    private String sentence(Methods.Comparison one) {
        BigDecimal deviation = one.largestDeviation();
        return deviation.signum() == 0
                ? text.same(one.cases())
                : text.compared(one.cases(), difference(deviation));
    }

    private String difference(BigDecimal deviation) {
        return deviation.compareTo(MIN_SHOWN) < 0
                ? text.lessThan(formats.number(MIN_SHOWN))
                : formats.number(deviation.round(TWO_DIGITS).stripTrailingZeros());
    }
}
