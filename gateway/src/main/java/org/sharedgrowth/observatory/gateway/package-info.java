/**
 * The gateway: the one public entry of the observatory. Start with {@code route}, which forwards
 * requests to the services.
 *
 * <p>The path of a request: {@code server} accepts it; {@code route} checks its head and chooses
 * its destination; {@code access}, {@code key} and {@code session} identify its sender; {@code
 * operation} applies the rules of the contract, and {@code quota} the limit of its caller; {@code
 * change} and {@code audit} record a change; {@code cache} may already have the answer; otherwise
 * {@code upstream} and {@code resilience} choose a server that is up; {@code password} slows down
 * password guessing at the sign-in pages. {@code problem} describes all errors in one format.
 *
 * <p>Pages and files of the gateway itself: {@code portal}, in a separate jar, is the web client
 * for people; {@code adapter} implements the interfaces through which its pages use the packages
 * above, {@code form} reads the forms that people send, {@code operator} reads the state of the
 * nodes. {@code contract} is the merged API as a file; {@code browser} sets the security headers of
 * all of these. {@code monitoring} has labels and traces for operators.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway;

import org.jspecify.annotations.NullMarked;
