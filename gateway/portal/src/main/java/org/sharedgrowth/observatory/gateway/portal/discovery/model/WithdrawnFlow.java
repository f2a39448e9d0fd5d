package org.sharedgrowth.observatory.gateway.portal.discovery.model;

import java.time.LocalDate;

/**
 * A data set that had public figures and has none any more. Its address is not used again.
 *
 * @param id its code
 * @param release number of the release that removed the last figures
 * @param day of that release in UTC
 */
public record WithdrawnFlow(String id, Names name, long release, LocalDate day) {}
