/**
 * Slows down who guesses passwords. Forms of the sign-in pages that hold a password are counted
 * where they pass, by the network that they come from and by network and name together. Nothing is
 * counted by the name alone: whoever knows a name could shut its owner out. What needs no password,
 * passkeys above all, is never counted.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.password;

import org.jspecify.annotations.NullMarked;
