package org.sharedgrowth.observatory.gateway.portal.report;

import io.quarkus.qute.RawString;
import java.util.List;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Report;
import org.sharedgrowth.observatory.gateway.portal.client.Reports.Stale;

/**
 * One report.
 *
 * @param article the sealed article, byte for byte
 * @param stale sentences that later releases made outdated
 * @param text address of the same words as plain text
 */
public record ReportView(Report report, RawString article, List<Stale> stale, String text) {}
