/**
 * What the contract says of each operation, read once when the gateway starts: who may call it,
 * which parameters and bodies it takes, and how urgent it is. What is not in the contract does not
 * exist. This is the first refusal, not the last word: the services decide again by the person.
 *
 * <p>{@code Operations} finds the operation of a request for {@code route}; {@code RequestRules}
 * checks parameters and bodies. It uses {@code problem} and {@code resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.operation;

import org.jspecify.annotations.NullMarked;
