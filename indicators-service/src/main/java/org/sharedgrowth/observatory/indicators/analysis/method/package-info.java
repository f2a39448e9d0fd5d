/**
 * {@code GET /methods} lists the analytics methods with their id, version and source, and how
 * closely each agrees with published or independently computed results.
 *
 * <p>Neighbours: {@code analysis.answer} has the list of methods, and every answer names its
 * method; the module {@code analysis} contains the report of the comparison, which its tests write.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.analysis.method;

import org.jspecify.annotations.NullMarked;
