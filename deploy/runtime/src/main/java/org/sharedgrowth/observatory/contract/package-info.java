/**
 * Common parts of the contracts of all services. Charter: how services report errors in requests,
 * and how strictly they read requests, so that clients need to learn it once; nothing specific to
 * one service. The test jar derives invalid requests from a contract, for the services' own tests.
 * Owned by the owner of the public contract.
 */
@NullMarked
package org.sharedgrowth.observatory.contract;

import org.jspecify.annotations.NullMarked;
