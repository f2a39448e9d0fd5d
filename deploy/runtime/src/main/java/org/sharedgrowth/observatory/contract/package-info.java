/**
 * Common parts of the contracts of all services. Charter: how strictly services read requests and
 * how they report errors in them, so that clients need to learn it only once; nothing specific to
 * one service. The test jar derives invalid requests from a contract, for the services' own tests.
 * Owned by the owner of the public contract.
 */
@NullMarked
package org.sharedgrowth.observatory.contract;

import org.jspecify.annotations.NullMarked;
