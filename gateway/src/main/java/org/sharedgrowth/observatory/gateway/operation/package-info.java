/**
 * The operations of the contract, read once when the gateway starts: who may call each, which
 * parameters and bodies it accepts, and its priority. Requests that are not in the contract are
 * refused. The services check each request again.
 *
 * <p>{@code Operations} finds the operation of a request for {@code route}; {@code RequestRules}
 * checks parameters and bodies. It uses {@code problem} and {@code resilience}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.operation;

import org.jspecify.annotations.NullMarked;
