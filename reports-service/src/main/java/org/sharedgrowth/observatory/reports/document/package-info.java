/**
 * What a report is, without any machinery: a text whose every number and direction word is bound to
 * data. Everything here is pure. Given the same bindings, the same text and the same cells, it
 * gives the same sentences, to the letter; no clock, no random, no input or output, no framework
 * (an architecture test watches). Start at {@link
 * org.sharedgrowth.observatory.reports.document.Draft}, which checks a draft, then {@link
 * org.sharedgrowth.observatory.reports.document.Staleness}, which says what a later release of the
 * data did to a published text.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.document;

import org.jspecify.annotations.NullMarked;
