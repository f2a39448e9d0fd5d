/**
 * What a report is, without any machinery: a text whose every number and direction word is bound to
 * data. Given the same bindings, the same text and the same cells, it gives the same sentences, to
 * the letter. Start at {@link org.sharedgrowth.observatory.reports.document.Draft}, which checks a
 * draft, then {@link org.sharedgrowth.observatory.reports.document.Staleness}, which finds the
 * sentences of a published text that later data has made outdated.
 *
 * <p>Pure: no framework, database, network, clock or randomness.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document;

import org.jspecify.annotations.NullMarked;
