package org.sharedgrowth.observatory.gateway.portal.agent.tool;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.agent.protocol.Json;
import org.sharedgrowth.observatory.gateway.portal.agent.words.AgentText;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CitedTexts;
import org.sharedgrowth.observatory.gateway.portal.agent.words.CleanText;
import org.sharedgrowth.observatory.gateway.portal.client.Reports;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.citation.Citation;

/**
 * A figure of a published report, found by its check code.
 *
 * @param figure as the reports-service describes it
 */
record PrintedFigure(Reports.CheckedFigure figure) {
    private static final String LINK = "/v/";

    /** The format of check codes; only the reports-service knows whether a code exists. */
    private static final Pattern CODE = Pattern.compile("(?:[ -]*[0-9A-Za-z]){10}[ -]*");

    /**
     * The check code in a text, which may be the code itself or this site's link to that code;
     * empty for other texts.
     */
    static Optional<String> code(Call call, String sent) {
        String link = call.origin() + LINK;
        String code = sent.startsWith(link) ? sent.substring(link.length()) : sent;
        String bare = code.split("[?#]", 2)[0];
        return CODE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** Reads the figure; fails if the code is mistyped or unknown. */
    static Uni<PrintedFigure> read(Call call, String code) {
        String target = Target.of(Reports.CHECK_CODES, code).toString();
        return call.services()
                .report(call.requestContext(), target, Reports.CheckedFigure.class)
                .map(PrintedFigure::new);
    }

    /** The cell that it shows; empty if it was calculated. */
    Optional<History.Cell> cell() {
        Reports.Fact fact = figure.fact();
        return fact.flow() == null || fact.key() == null || fact.period() == null
                ? Optional.empty()
                : Optional.of(new History.Cell(fact.flow(), fact.key(), fact.period()));
    }

    /**
     * The step of the cell's history that was valid in the report's release; empty if there was
     * none.
     */
    Optional<History.Step> step(History history) {
        return history.steps().reversed().stream()
                .filter(step -> step.release() <= figure.release().id())
                .findFirst();
    }

    /**
     * Adds the report's statement (summary, verdict and printed text) to an answer about the figure
     * or its cell.
     *
     * @param published the published value of the cell, or of the figure if no cell is known; null
     *     if there is none
     * @param stated the value to verify; null if none was sent
     */
    ObjectNode complete(
            Call call,
            ObjectNode answer,
            @Nullable BigDecimal published,
            @Nullable BigDecimal stated) {
        String verdict = verdict(published, stated);
        answer.put("summary", Envelope.summary(call, sentence(call, verdict, stated)));
        answer.put("verdict", verdict);
        answer.put("printed", printedText());
        answer.put("report", report());
        return answer;
    }

    /**
     * The answer if the figure has no cell, or its cell had not yet been published in the report's
     * release.
     */
    ObjectNode answer(Call call, @Nullable BigDecimal stated) {
        ObjectNode answer = Json.object();
        BigDecimal rounded = figure.fact().rounded();
        complete(call, answer, rounded, stated);
        if (figure.fact().unit() != null) {
            answer.put("unit", CleanText.text(figure.fact().unit().name()));
        }
        CompareDates.addNumber(answer, "published", rounded);
        CompareDates.addNumber(answer, "now", figure.now().rounded());
        answer.set("release", Envelope.release(figure.release()));
        Instant publishedAt = requireNonNullElse(figure.publishedAt(), Instant.EPOCH);
        Citation citation =
                Citation.ofReport(
                        CleanText.text(figure.title()),
                        figure.version(),
                        LocalDate.ofInstant(publishedAt, ZoneOffset.UTC),
                        call.origin() + LINK + figure.code(),
                        call.language());
        answer.set("cite", CitedTexts.citation(citation));
        answer.put("bibtex", citation.bibtex().strip().replaceAll("\\s+", " "));
        return answer;
    }

    /**
     * The verdict. A value may be stated as it is printed or as it is in the cell.
     *
     * @throws IllegalStateException if the figure cannot be compared at the moment
     */
    private String verdict(@Nullable BigDecimal published, @Nullable BigDecimal stated) {
        if (stated != null
                && !VerifyFigure.isSame(figure.fact().rounded(), stated)
                && !VerifyFigure.isSame(published, stated)) {
            return "other value";
        }
        return switch (figure.now().state()) {
            case "CURRENT" -> "holds";
            case "REVISED" -> "revised";
            case "WITHDRAWN" -> "withdrawn";
            default -> throw new IllegalStateException("The data cannot be read at the moment");
        };
    }

    private String sentence(Call call, String verdict, @Nullable BigDecimal stated) {
        AgentText text = call.text();
        String release = Envelope.inWords(call, figure.release());
        return switch (verdict) {
            case "holds" -> text.printedHolds(printedText(), report(), release);
            case "revised" ->
                    text.printedRevised(
                            printedText(),
                            report(),
                            release,
                            CleanText.text(requireNonNullElse(figure.now().printed(), "")));
            case "withdrawn" -> text.printedWithdrawn(printedText(), report(), release);
            default ->
                    text.printedOther(
                            Envelope.value(call, stated), printedText(), report(), release);
        };
    }

    private String printedText() {
        return CleanText.text(requireNonNullElse(figure.fact().printed(), ""));
    }

    /**
     * The report's slug and version instead of its title, which is free text and could contain
     * instructions to the assistant.
     */
    private String report() {
        return figure.slug() + " " + figure.version();
    }
}
