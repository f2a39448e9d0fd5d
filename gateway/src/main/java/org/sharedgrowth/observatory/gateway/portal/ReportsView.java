package org.sharedgrowth.observatory.gateway.portal;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;

/** The list of reports. */
public record ReportsView(Listing<Reports.Item> list, Pager pager) {}
