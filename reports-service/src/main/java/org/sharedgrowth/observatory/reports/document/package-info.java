/**
 * The model of a report, without any infrastructure: a text in which every number and direction
 * word is bound to data. The same bindings, text and cells always give exactly the same sentences.
 * Start at {@link org.sharedgrowth.observatory.reports.document.Draft}, which checks a draft, then
 * {@link org.sharedgrowth.observatory.reports.document.Staleness}, which finds the sentences of a
 * published text that later data have put out of date, which the API calls overtaken.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document;

import org.jspecify.annotations.NullMarked;
