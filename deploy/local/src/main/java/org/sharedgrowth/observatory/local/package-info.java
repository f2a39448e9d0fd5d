/**
 * Runs the whole suite on one machine: PostgreSQL, Keycloak, both services and the gateway, without
 * containers and with nothing installed but a JDK. Start reading at {@link
 * org.sharedgrowth.observatory.local.Launcher}; {@code deploy/up} builds the jars and then runs it.
 *
 * <p>The packages, from the ground up: {@code data} is the directory that holds everything a suite
 * keeps; {@code process} starts, watches and stops programs; {@code postgres} and {@code realm}
 * prepare the database server and the identity provider; {@code suite} puts the parts together;
 * {@code seed} and {@code load} send data by {@code api}, the public one; {@code terminal} shows
 * how far all of it is.
 */
@NullMarked
package org.sharedgrowth.observatory.local;

import org.jspecify.annotations.NullMarked;
