package org.sharedgrowth.observatory.messages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.regex.Pattern;

/** Formats arguments according to their type. */
record LanguageValues(Language language) implements ValueFormat {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /** Latin letters, or numbers with a sign between them. */
    private static final Pattern CODE = Pattern.compile("\\p{IsLatin}|[0-9][-/][0-9]");

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

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
            case Enum<?> constant when hasText(constant) -> Texts.of(constant, language);
            case Collection<?> items -> formats.list(items.stream().map(this::write).toList());
            default -> isolate(value.toString());
        };
    }

    /**
     * Isolates a code such as {@code 2020-Q1}, so that its parts keep their order in right-to-left
     * text (Unicode Standard Annex 9, 2.4).
     */
    private String isolate(String text) {
        return language == Language.ARABIC
                        && CODE.matcher(text).find()
                        && !ARABIC.matcher(text).find()
                ? ISOLATE + text + END_OF_ISOLATE
                : text;
    }

    private static boolean hasText(Enum<?> constant) {
        return constant.getDeclaringClass().isAnnotationPresent(Messages.class);
    }

    @Override
    public String category(BigDecimal number, boolean ordinal) {
        return Formats.of(language).category(number, ordinal);
    }
}
