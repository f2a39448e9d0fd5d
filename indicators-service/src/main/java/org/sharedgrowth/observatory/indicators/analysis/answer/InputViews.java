package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.analysis.input.Column;
import org.sharedgrowth.observatory.indicators.analysis.input.Figures;
import org.sharedgrowth.observatory.indicators.series.packed.MeasureUnit;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;

/** Turns columns of figures into views in the reader's language. */
final class InputViews {
    private InputViews() {}

    static Basis.InputView of(Column column, Figures figures, List<String> languages) {
        Item indicator = indicator(figures.scope().flow().structure(), column.key().indicator());
        MeasureUnit unit =
                Arrays.stream(column.units())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(new MeasureUnit(null, null));
        return new Basis.InputView(
                column.key().indicator(),
                indicator == null ? column.key().indicator() : indicator.names().in(languages),
                column.key().breakdown(),
                unit.measure(),
                unit.power(),
                indicator == null ? null : source(indicator, languages),
                column.sources(),
                (int) Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).count());
    }

    /** The item of an indicator in the structure's code list; null if the list lacks it. */
    static @Nullable Item indicator(Dsd dsd, String code) {
        Codelist list = dsd.dimensions().get(dsd.dimension(Dsd.INDICATOR)).codelist();
        return list == null ? null : list.find(code);
    }

    private static @Nullable String source(Item indicator, List<String> languages) {
        return indicator.annotations().stream()
                .filter(note -> note.type().equals("SOURCE"))
                .findFirst()
                .map(note ->
                        note.texts().texts().isEmpty() ? note.title() : note.texts().in(languages))
                .orElse(null);
    }
}
