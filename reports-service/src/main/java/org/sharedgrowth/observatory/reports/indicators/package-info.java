/**
 * The client of the indicators service, based on its contract and not on its classes. It blocks, so
 * call it only on virtual threads. There are two kinds of errors: the service could not answer, or
 * it refused the query with an explanation.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.indicators;

import org.jspecify.annotations.NullMarked;
