package org.sharedgrowth.observatory.gateway.portal.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedgrowth.observatory.gateway.portal.guide.GuideText;
import org.sharedgrowth.observatory.gateway.portal.guide.Tool;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/** Makes the page with all operations, and searches them. */
record Overview(DocsView docs, String origin) {
    /** Longer searches are cut. */
    private static final int MAX_QUERY_LENGTH = 100;

    private static final String WHOLE_DATA_SET = "/api/indicators/v1/flows/DF_DIGITAL/download";

    /**
     * The page.
     *
     * @param sent the words that were searched for, as sent; may be empty
     * @param unknown the name of a subject that does not exist; empty otherwise
     */
    OverviewView of(String sent, String unknown, Language language) {
        DocsText text = Texts.of(DocsText.class, language);
        String query = cut(sent.strip());
        List<OverviewView.Group> groups = groups(words(query));
        int count = groups.stream().mapToInt(group -> group.operations().size()).sum();
        boolean isSearch = !query.isEmpty();
        return new OverviewView(
                SubjectView.menu(docs, ""),
                unknown.isEmpty() ? "" : text.unknownSubject(cut(unknown)),
                query,
                isSearch ? count == 0 ? text.nothing(query) : text.found(count, query) : "",
                isSearch ? "" : Texts.of(GuideText.class, language).question(),
                isSearch ? List.of() : guides(language),
                isSearch ? List.of() : about(text),
                isSearch ? List.of() : lines(),
                count == 0 ? groups(List.of()) : groups);
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.min(MAX_QUERY_LENGTH, length));
        return text.substring(0, end);
    }

    private static List<String> words(String query) {
        return Stream.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The operations with all of the words, by subject. */
    private List<OverviewView.Group> groups(List<String> words) {
        List<OverviewView.Group> groups = new ArrayList<>();
        for (DocsView.Tag tag : docs.tags()) {
            String subject = tag.name() + " " + tag.description();
            List<OverviewView.Line> lines =
                    tag.operations().stream()
                            .filter(operation -> matches(subject, operation, words))
                            .map(operation -> line(tag, operation))
                            .toList();
            if (!lines.isEmpty()) {
                groups.add(
                        new OverviewView.Group(
                                tag.name(),
                                SubjectView.address(tag),
                                tag.description().toString().replaceAll("<[^>]*>", ""),
                                lines));
            }
        }
        return groups;
    }

    private static OverviewView.Line line(DocsView.Tag tag, DocsView.Operation operation) {
        return new OverviewView.Line(
                operation.id(),
                operation.verb(),
                operation.path(),
                operation.summary(),
                SubjectView.address(tag) + "#" + operation.id());
    }

    private static boolean matches(
            String subject, DocsView.Operation operation, List<String> words) {
        String all =
                Stream.of(
                                Stream.of(
                                        subject,
                                        operation.id(),
                                        operation.path(),
                                        operation.summary(),
                                        operation.description().toString()),
                                operation.parameters().stream()
                                        .map(one -> one.name() + " " + one.description()),
                                operation.responses().stream()
                                        .map(one -> one.types() + " " + one.description()))
                        .flatMap(part -> part)
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static List<Markup> guides(Language language) {
        return Arrays.stream(Tool.values())
                .map(tool -> Markup.link(tool.address(), Texts.of(tool, language)))
                .toList();
    }

    private List<Markup> about(DocsText text) {
        return List.of(
                text.files(
                        Markup.link("/openapi.yaml", "OpenAPI 3.1, YAML"),
                        Markup.link("/openapi.json", "JSON"),
                        Markup.link("/openapi-3.0.yaml", "OpenAPI 3.0")),
                text.news(
                        Markup.link("/releases.atom", text.newReleases()),
                        Markup.link("/reports.atom", text.newReports()),
                        Markup.link("/calendar.ics", text.calendarFile()),
                        Markup.code("/.well-known/api-catalog")),
                text.commands(Markup.code("$TOKEN")),
                text.errors(Markup.code("type")),
                text.keys(
                        Markup.link("/keys", text.apiKey()),
                        Markup.code("X-API-Key"),
                        Markup.code("api_key")),
                text.office(
                        Markup.code("private_key_jwt"),
                        Markup.code(
                                origin + "/auth/realms/observatory/protocol/openid-connect/token"),
                        Markup.code("Authorization: DPoP"),
                        Markup.code("DPoP"),
                        Markup.code("Bearer"),
                        Markup.code("deploy/ask PROGRAM"),
                        Markup.code("curl")));
    }

    private List<String> lines() {
        String address = origin + WHOLE_DATA_SET;
        return List.of(
                "pandas.read_csv(\"" + address + "\", keep_default_na=False, na_values=[\"\"])",
                "read.csv(\"" + address + "\", na.strings = \"\")",
                "duckdb -c \"select * from '" + address + "?format=parquet'\"");
    }
}
