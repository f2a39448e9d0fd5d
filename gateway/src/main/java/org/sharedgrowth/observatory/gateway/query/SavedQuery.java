package org.sharedgrowth.observatory.gateway.query;

import java.time.Instant;
import java.util.UUID;

/**
 * A view that somebody saved.
 *
 * @param name name chosen by the owner
 * @param view path and parameters of a public page of this site
 * @param made when it was first saved
 * @param version number that grows with each change
 */
public record SavedQuery(UUID id, String name, String view, Instant made, int version) {}
