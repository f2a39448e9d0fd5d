package org.sharedgrowth.observatory.gateway.portal.calendar;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Releases;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/** Releases that are announced. */
public record CalendarView(Listing<Releases.Announced> list, Pager pager) {}
