/**
 * Brings a running sign-in server to what the realm file says, by its admin API, and changes
 * nothing that is so already. {@code ApplyRealm} is the command; each other class knows one part of
 * a realm. People, offices and the realm's keys are data, not code: they are left alone.
 */
@NullMarked
package org.sharedgrowth.observatory.local.realm.apply;

import org.jspecify.annotations.NullMarked;
