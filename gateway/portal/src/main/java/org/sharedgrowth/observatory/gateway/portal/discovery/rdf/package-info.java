/**
 * A list of statements and three ways to write it: Turtle, JSON-LD and RDF/XML. All three say the
 * same, in the order in which the statements were added. There are no blank nodes, so two documents
 * say the same exactly if their sets of statements are equal.
 *
 * <p>Pure: no framework, network, clock or randomness.
 *
 * <p>Neighbours: {@code discovery.dcat} adds the statements.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.rdf;

import org.jspecify.annotations.NullMarked;
