/**
 * The bindings of a report: named expressions over cells of the data, each with a rounding step;
 * named comparisons, each with a closed list of results; checks; and figures. {@link
 * org.sharedgrowth.observatory.reports.document.binding.BindingParser} parses them, {@link
 * org.sharedgrowth.observatory.reports.document.binding.Evaluation} evaluates them with the cells.
 * Arithmetic runs in DECIMAL128; a result is rounded once to the binding's step, half away from
 * zero.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.binding;

import org.jspecify.annotations.NullMarked;
