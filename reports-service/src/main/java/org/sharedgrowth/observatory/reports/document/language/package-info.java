/**
 * Language-specific writing: numbers with scale words and units, periods, the words that count as
 * numbers or directions, and the fixed texts of a report. Each language is one class; English is
 * the only one so far.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document.language;

import org.jspecify.annotations.NullMarked;
