/**
 * Handles requests that change something, whether sent by a program or by a form of the portal: the
 * request is written to {@code audit} and sent, and then cached answers in {@code cache} are
 * revalidated. Called by {@code route.admission}, {@code adapter}, {@code form}, {@code key} and
 * {@code query}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.change;

import org.jspecify.annotations.NullMarked;
