package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.schema.Cursor;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Citation;

/** The figures of a report, as printed and as they are now. */
@Singleton
class GetReportFacts implements Tool {
    private static final int MAX_FACTS = 60;

    @Override
    public String name() {
        return "get_report_facts";
    }

    @Override
    public Uni<ObjectNode> answer(Call call) {
        String slug = call.codes().report(call.arguments().text("report")).slug();
        Cursor cursor = Cursor.of(call.arguments().text("cursor"));
        Target report = Target.of("/api/reports/v1/reports", slug);
        return call.services()
                .report(call.requestContext(), report.toString(), Reports.Report.class)
                .map(read -> answer(call, read, cursor));
    }

    private static ObjectNode answer(Call call, Reports.Report report, Cursor cursor) {
        Map<String, Reports.ChangedValue> changes = new HashMap<>();
        ArrayNode overtaken = Json.list();
        for (Reports.StaleSentence stale : report.overtaken()) {
            stale.values()
                    .forEach(change -> changes.put(requireNonNullElse(change.name(), ""), change));
            if (cursor.after() == 0) {
                overtaken.add(sentence(call, stale));
            }
        }
        List<Reports.Fact> all = report.evidence();
        List<Reports.Fact> given = all.stream().skip(cursor.after()).limit(MAX_FACTS).toList();
        ArrayNode facts = Json.list();
        given.forEach(fact -> facts.add(fact(call, fact, changes, report.uncertain())));
        int end = cursor.after() + given.size();
        boolean hasMore = end < all.size();
        Cursor next = new Cursor(report.release() == null ? 0 : report.release().id(), end);
        String title = CleanText.text(report.heading());
        String version = requireNonNullElse(report.version(), "");

        ObjectNode answer = Json.object();
        answer.put(
                "summary",
                Envelope.summary(
                        call,
                        Envelope.part(call, given.size(), all.size(), cursor, next),
                        call.text()
                                .report(
                                        Integer.toString(all.size()),
                                        Envelope.inWords(call, report.release()),
                                        Integer.toString(report.overtaken().size())),
                        report.uncertain() ? call.text().reportUncertain() : ""));
        answer.put("title", title);
        answer.put("version", version);
        answer.put("published", Objects.toString(report.publishedAt(), ""));
        answer.put("state", requireNonNullElse(report.state(), ""));
        answer.put("total", all.size());
        answer.put("given", given.size());
        if (hasMore) {
            answer.put("next", next.toString());
        }
        answer.set("facts", facts);
        answer.set("overtaken", overtaken);
        answer.set("release", Envelope.release(report.release()));
        Instant published = requireNonNullElse(report.publishedAt(), Instant.EPOCH);
        answer.set(
                "cite",
                CitedTexts.citation(
                        Citation.ofReport(
                                title,
                                version,
                                LocalDate.ofInstant(published, ZoneOffset.UTC),
                                call.link(Target.of("/reports", report.slug())),
                                call.language())));
        return answer;
    }

    private static ObjectNode sentence(Call call, Reports.StaleSentence stale) {
        ObjectNode one = Json.object();
        one.put("sentence", CleanText.text(requireNonNullElse(stale.text(), "")));
        if (stale.newText() != null) {
            one.put("now", CleanText.text(stale.newText()));
        }
        return one.put(
                "verdict",
                "WordStale".equals(stale.verdict())
                        ? call.text().wordsNoLongerHold()
                        : call.text().numbersNoLongerHold());
    }

    private static ObjectNode fact(
            Call call,
            Reports.Fact fact,
            Map<String, Reports.ChangedValue> changes,
            boolean uncertain) {
        Reports.ChangedValue change = changes.get(requireNonNullElse(fact.name(), ""));
        ObjectNode one = Json.object();
        // Authors choose these names, so they are in a member that Lines quotes.
        one.put("binding", CleanText.text(requireNonNullElse(fact.name(), "")));
        one.put("printed", CleanText.text(requireNonNullElse(fact.printed(), "")));
        if (change != null && change.after() != null) {
            one.put("now", CleanText.text(change.after()));
        }
        if (fact.unit() != null) {
            one.put("unit", CleanText.text(fact.unit().name()));
        }
        String unchanged = uncertain ? call.text().factUnknown() : call.text().factHolds();
        one.put("verdict", change == null ? unchanged : call.text().factOvertaken());
        if (fact.flow() != null && fact.key() != null && fact.period() != null) {
            one.put("cell", fact.flow() + "/" + fact.key() + "/" + fact.period());
        }
        if (fact.code() != null) {
            one.put("code", fact.code());
        }
        return one;
    }
}
