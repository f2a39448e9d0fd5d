/**
 * Applies the realm file to a running sign-in server through its admin API, changing only what
 * differs. {@code ApplyRealm} is the command; classes such as {@code Flows} each apply one part of
 * a realm. People, offices and the realm's keys are data, not code, and are not changed.
 */
@NullMarked
package org.sharedgrowth.observatory.local.realm.apply;

import org.jspecify.annotations.NullMarked;
