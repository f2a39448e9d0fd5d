/**
 * Signed-in browsers. The gateway is the confidential client: it signs people in at the sign-in
 * server, keeps their tokens encrypted in its own database and gives the browser nothing but a
 * random session id in a cookie. {@code Sessions} is the entry point; {@code SessionResource} has
 * the addresses under {@code /session}.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.session;

import org.jspecify.annotations.NullMarked;
