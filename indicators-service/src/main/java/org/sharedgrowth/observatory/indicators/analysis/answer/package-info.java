/**
 * The common part of analytics answers: the basis of an answer ({@link
 * org.sharedgrowth.observatory.indicators.analysis.answer.Basis}: release, method and its version,
 * inputs with their source, warnings), its form (JSON or CSV), numbers with their uncertainty, and
 * the conversion of a method's refusal into an HTTP problem ({@link
 * org.sharedgrowth.observatory.indicators.analysis.answer.Refusals}).
 *
 * <p>Neighbours: {@code analysis.input} (figures and parameters), {@code exchange.http} (media
 * types); used by the other packages of {@code indicators.analysis}.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.answer;

import org.jspecify.annotations.NullMarked;
