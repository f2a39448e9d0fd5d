/**
 * {@code GET /methods}: the methods of analytics as their readers see them: id, version, source,
 * and how closely each agrees with published or independently computed results.
 *
 * <p>Neighbours: {@code analysis.answer} has the list of methods, of which every answer names one;
 * the module {@code analysis} has the report of the comparison, made by its tests.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.method;

import org.jspecify.annotations.NullMarked;
