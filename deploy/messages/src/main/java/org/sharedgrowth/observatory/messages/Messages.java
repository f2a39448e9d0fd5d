package org.sharedgrowth.observatory.messages;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface or an enum whose texts are in six files next to it: {@code HomeText_en.properties},
 * {@code HomeText_fr.properties} and so on, in UTF-8.
 *
 * <p>In an interface, each method is one text and its parameters are the placeholders. It returns
 * {@code String}, {@link Markup} or {@link Message}; a default method combines others. In an enum,
 * each constant is one text, which {@link Texts#of(Enum, Language)} returns. An interface without
 * methods may name an enum whose constants are its texts ({@link #of}).
 *
 * <p>A text is a pattern of ICU's MessageFormat with {@code {name}}, {@code plural} and {@code
 * select}:
 *
 * <pre>{@code
 * figures={count, plural, one {# figure} other {# figures}}, as of {vintage}
 * }</pre>
 *
 * <p>Arguments are formatted for the language ({@link Formats}): {@code int}, {@code long} and
 * {@code BigDecimal} as numbers, {@code LocalDate}, {@code YearMonth} and {@code Year} as dates,
 * enums with this annotation as their text, a {@code Collection} as a list, anything else by {@code
 * toString}. A year must not be an {@code int}: it would be written as 2 024.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Messages {
    /**
     * The enum for whose constants the files contain texts ({@link Texts#of(Class, Enum,
     * Language)}); by default, the texts are those of the annotated type itself.
     */
    Class<?> of() default void.class;
}
