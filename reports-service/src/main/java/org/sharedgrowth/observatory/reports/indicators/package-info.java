/**
 * The client of the indicators service, written against its contract and never its classes. It
 * blocks, so it is called on virtual threads only. Whatever goes wrong on the way is one of two
 * things: the service could not answer, or it refused the question and says why.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.indicators;

import org.jspecify.annotations.NullMarked;
