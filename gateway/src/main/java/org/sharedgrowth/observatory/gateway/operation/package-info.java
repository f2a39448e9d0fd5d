/**
 * What the contract says of each operation, read once when the gateway starts: who may call it,
 * which parameters and bodies it takes, and how urgent it is. Whatever is not in the contract is
 * not there. This is the first refusal, not the last word: the services decide from the person
 * again.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.operation;

import org.jspecify.annotations.NullMarked;
