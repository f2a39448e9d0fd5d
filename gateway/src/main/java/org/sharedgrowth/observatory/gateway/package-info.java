/**
 * The gateway: the one public entry of the observatory. Start with {@code route}, which forwards
 * requests to the services.
 *
 * <p>On a request's way: {@code server} listens; {@code route} checks the request's head and finds
 * where it belongs; {@code access}, {@code key} and {@code session} identify its sender; {@code
 * operation} has the rules of the contract, {@code quota} each caller's limit; {@code change} and
 * {@code audit} record what it would change; {@code cache} may have the answer already; {@code
 * upstream} and {@code resilience} reach a server that has it; {@code password} slows down guessing
 * at the sign-in pages. {@code problem} describes errors in one form.
 *
 * <p>What the gateway itself answers: {@code portal}, a jar of its own, is the web client for
 * people; {@code adapter} implements what pages need of the packages above, {@code form} reads what
 * people send, {@code operator} knows the state of the nodes. {@code contract} is the merged API as
 * a file; {@code browser} sets the security headers of all of these. {@code monitoring} has labels
 * and traces for operators.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway;

import org.jspecify.annotations.NullMarked;
