/**
 * Texts for people in the six languages of the observatory. A bundle is an interface or an enum
 * with {@link org.sharedgrowth.observatory.messages.Messages}; {@link
 * org.sharedgrowth.observatory.messages.Texts} loads it in a language. {@link
 * org.sharedgrowth.observatory.messages.LanguageChoice} chooses the language of a request, {@link
 * org.sharedgrowth.observatory.messages.Formats} writes numbers, dates and lists in it, and {@link
 * org.sharedgrowth.observatory.messages.NameOrder} sorts names. Pure: texts come from files in the
 * jars and from arguments. Charter: it contains no texts of programs, only the formats of dates and
 * numbers.
 *
 * <p>Neighbours: every program and {@code runtime} use it; {@code rules.text} checks the files of
 * all modules.
 */
@NullMarked
package org.sharedgrowth.observatory.messages;

import org.jspecify.annotations.NullMarked;
