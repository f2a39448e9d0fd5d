/**
 * Slows down guessing of passwords. Forms of the sign-in pages that contain a password are counted
 * when they are forwarded, by the network that they come from and by network and name together.
 * Nothing is counted by the name alone, because then anyone who knows a name could lock its owner
 * out. Sign-ins without a password, such as those with passkeys, are never counted. {@code
 * route.SignInForms} calls it for each form.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.password;

import org.jspecify.annotations.NullMarked;
