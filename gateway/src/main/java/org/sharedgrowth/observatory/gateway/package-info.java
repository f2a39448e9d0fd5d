/**
 * The gateway: the one public door of the observatory. Start with {@code route}, which passes
 * requests on to the services.
 *
 * <p>On a request's way: {@code server} listens, {@code route} lets it in and finds where it
 * belongs, {@code access}, {@code key} and {@code session} say who sends it, {@code operation} what
 * the contract allows, {@code quota} how much, {@code change} and {@code audit} write down what it
 * is to change, {@code cache} may have the answer already, {@code upstream} and {@code resilience}
 * reach a server that has it. {@code problem} says in one form what cannot be done.
 *
 * <p>What the gateway itself answers: {@code portal} is the web client for people, {@code contract}
 * the merged API as a file and as pages, {@code operator} shows how the nodes fare; {@code browser}
 * sets what a browser may do with any of these. {@code monitoring} is the operator's own port.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway;

import org.jspecify.annotations.NullMarked;
