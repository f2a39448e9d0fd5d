/**
 * {@code GET /methods} lists the methods of analytics with their id, version and source, and how
 * closely each agrees with published or independently computed results.
 *
 * <p>Neighbours: {@code analysis.answer} has the list of methods, one of which every answer names;
 * the module {@code analysis} has the report of the comparison, made by its tests.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.method;

import org.jspecify.annotations.NullMarked;
