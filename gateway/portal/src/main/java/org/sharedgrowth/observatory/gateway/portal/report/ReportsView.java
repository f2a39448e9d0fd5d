package org.sharedgrowth.observatory.gateway.portal.report;

import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.Pager;

/** The list of reports. */
public record ReportsView(Listing<Reports.Item> list, Pager pager) {}
