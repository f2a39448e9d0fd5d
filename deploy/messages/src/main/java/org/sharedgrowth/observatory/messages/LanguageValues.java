package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;

/** Writes arguments by the type that they have. */
record LanguageValues(Language language) implements ValueFormat {
    @Override
    public String write(Object value) {
        Formats formats = Formats.of(language);
        return switch (value) {
            case Integer number -> formats.number(number);
            case Long number -> formats.number(number);
            case BigDecimal number -> formats.number(number);
            case Double number -> formats.number(BigDecimal.valueOf(number));
            case LocalDate date -> formats.date(date);
            case YearMonth month -> formats.month(month);
            case Year year -> year.toString();
            case Enum<?> constant when isText(constant) -> Texts.of(constant, language);
            case Collection<?> items -> formats.list(items.stream().map(this::write).toList());
            default -> value.toString();
        };
    }

    private static boolean isText(Enum<?> constant) {
        return constant.getDeclaringClass().isAnnotationPresent(Messages.class);
    }

    @Override
    public String category(BigDecimal number, boolean ordinal) {
        return Formats.of(language).category(number, ordinal);
    }
}
