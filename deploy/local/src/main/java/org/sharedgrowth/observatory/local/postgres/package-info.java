/**
 * The bundled PostgreSQL 18: unpacking, a durable cluster with one database and one login for each
 * service, starting, stopping, and handling of a server that an earlier launcher left running.
 */
@NullMarked
package org.sharedgrowth.observatory.local.postgres;

import org.jspecify.annotations.NullMarked;
