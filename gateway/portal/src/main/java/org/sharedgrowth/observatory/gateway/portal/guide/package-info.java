/**
 * A page for each kind of newcomer: people who work in R, in Python or in a spreadsheet; people who
 * use the SDMX or World Bank interface, a library or an assistant; and people who run a catalogue.
 * Each page has tasks in order, with lines to copy and what they print. A test copies the lines
 * from the pages and runs them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.guide;

import org.jspecify.annotations.NullMarked;
