package org.sharedgrowth.observatory.gateway.portal.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Makes the guides in one language. Pure: depends only on its arguments.
 *
 * @param origin public address of the site
 * @param requests number of requests that a guest may send in a minute
 * @param today the day used in the examples of figures as of a date
 */
record Guides(Language language, String origin, int requests, LocalDate today) {
    /** The texts of the guides, without the lines of code. */
    GuideText text() {
        return Texts.of(GuideText.class, language);
    }

    /** The guide to one tool. */
    GuideView of(Tool tool) {
        return new GuideView(
                title(tool),
                menu(tool),
                about(tool),
                steps(tool).stream().map(step -> step.at(origin, today)).toList(),
                limits(),
                next(tool));
    }

    private String title(Tool tool) {
        return Texts.of(tool, language);
    }

    private List<GuideView.MenuEntry> menu(Tool current) {
        return Arrays.stream(Tool.values())
                .map(tool -> new GuideView.MenuEntry(title(tool), tool.address(), tool == current))
                .toList();
    }

    private Markup about(Tool tool) {
        GuideText text = text();
        return switch (tool) {
            case R -> text.aboutR(Markup.code("jsonlite"));
            case PYTHON -> Markup.ofText(text.aboutPython());
            case SPREADSHEET -> Markup.ofText(text.aboutSpreadsheet());
            case SDMX -> text.aboutSdmx(Markup.code("DIGOBS"), Markup.code("DF_DIGITAL"));
            case WORLD_BANK -> text.aboutWorldBank(Markup.code(origin + "/v2"));
            case SDK -> text.aboutSdk(Markup.code("deploy/sdk"));
            case ASSISTANT -> Markup.ofText(text.aboutAssistant());
            case HARVESTER -> Markup.ofText(text.aboutHarvester());
        };
    }

    private List<Step> steps(Tool tool) {
        return switch (tool) {
            case R -> RGuide.steps(text());
            case PYTHON -> PythonGuide.steps(text());
            case SPREADSHEET -> SpreadsheetGuide.steps(text());
            case SDMX -> SdmxGuide.steps(text());
            case WORLD_BANK -> WorldBankGuide.steps(text());
            case SDK -> SdkGuide.steps(text());
            case ASSISTANT -> AssistantGuide.steps(text());
            case HARVESTER -> HarvesterGuide.steps(text());
        };
    }

    private List<Markup> limits() {
        GuideText text = text();
        return List.of(
                text.limitsRequests(requests, Markup.code("Retry-After")),
                text.limitsKey(Markup.link("/keys", text.keyLink()), Markup.code("X-API-Key")),
                text.limitsSize(
                        Markup.link("/api/gateway/v1/limits", text.requestsLink()),
                        Markup.link("/api/indicators/v1/limits", text.sizesLink())));
    }

    private List<Markup> next(Tool tool) {
        GuideText text = text();
        List<Markup> links = new ArrayList<>();
        switch (tool) {
            case R, PYTHON, SPREADSHEET -> links.add(Markup.link("/compare", text.nextCompare()));
            case SDMX, WORLD_BANK, SDK -> {}
            case ASSISTANT -> links.add(Markup.link("/help/agents", text.nextAgents()));
            case HARVESTER -> links.add(Markup.link("/releases", text.nextReleases()));
        }
        links.add(Markup.link("/help#read", text.nextReading()));
        links.add(Markup.link("/docs", text.nextContract()));
        return links;
    }
}
