/**
 * The methods of analytics as their readers see them: id, version, source, and how closely each
 * agrees with published or independently computed results.
 *
 * <p>Neighbours: {@code analysis} has the methods and the report of the comparison; the other
 * packages of {@code indicators.analysis} name a method in every answer.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.method;

import org.jspecify.annotations.NullMarked;
