package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;

/** Releases that are announced. */
public record CalendarView(Listing<Releases.Announced> list, Pager pager) {}
