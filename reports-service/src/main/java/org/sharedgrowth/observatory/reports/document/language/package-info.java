/**
 * How a language writes what is bound: numbers with their scale words and units, periods, the words
 * that count as numbers or directions, and the fixed texts of a report. One language so far; a
 * language is one class.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.language;

import org.jspecify.annotations.NullMarked;
