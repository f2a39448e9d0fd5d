/**
 * Runs the whole suite on one machine: PostgreSQL, Keycloak, both services and the gateway, without
 * containers and with nothing installed but a JDK. Start reading at {@link
 * org.sharedgrowth.observatory.local.Launcher}; {@code deploy/up} builds the jars and then runs it.
 *
 * <p>The packages, from the lowest level: {@code data} is the directory with all files of a suite;
 * {@code process} starts, watches and stops programs; {@code postgres} and {@code realm} prepare
 * the database server and the identity provider; {@code suite} puts the parts together; {@code
 * seed} and {@code load} send data through the public API ({@code api}); {@code terminal} shows the
 * progress.
 */
@NullMarked
package org.sharedgrowth.observatory.local;

import org.jspecify.annotations.NullMarked;
