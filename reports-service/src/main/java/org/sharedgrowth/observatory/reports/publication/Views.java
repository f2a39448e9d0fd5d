package org.sharedgrowth.observatory.reports.publication;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.reports.figure.StalenessView;

/** Views for readers. */
final class Views {
    private Views() {}

    @Schema(name = "Release", description = "A release of the data.")
    record Release(
            @Schema(description = "Number of the release.") long id,
            @Schema(description = "When it was released.") Instant publishedAt) {}

    @Schema(name = "ReportItem", description = "A report in a list.")
    record Item(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Title; the slug while there is only a draft.") String title,
            @Schema(description = "Its first sentence.") String summary,
            @Schema(
                            description = "Number of the current version; null before the first.",
                            nullable = true)
                    @Nullable String version,
            @Schema(
                            description = "State of the report.",
                            enumeration = {"DRAFT", "APPROVED", "PUBLISHED"})
                    String state,
            @Schema(description = "When that version was published.", nullable = true)
                    @Nullable Instant publishedAt,
            @Schema(description = "The release it is pinned to.", nullable = true)
                    @Nullable Release release,
            @Schema(
                            description =
                                    "Number of sentences that later data has overtaken; null if"
                                            + " unknown.",
                            nullable = true)
                    @Nullable Integer staleSentences,
            @Schema(
                            description =
                                    "State of the edition being written; shown only to its author"
                                            + " and to publishers.",
                            nullable = true)
                    @Nullable String draft) {}

    @Schema(name = "ReportPage", description = "A page of reports.")
    record Page(
            @Schema(description = "Number of this page, from 1.") int page,
            @Schema(description = "Maximum number of items on a page.") int pageSize,
            @Schema(description = "Total number of items.") long total,
            @Schema(description = "The reports, newest first.") List<Item> items) {}

    @Schema(
            name = "OvertakenReport",
            description = "A report with the sentences that a release would put out of date.")
    record StaleReport(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Its title.") String title,
            @Schema(description = "The version that was compared.") String version,
            @Schema(description = "The sentences, most serious first.")
                    List<StalenessView.StaleSentence> sentences) {}

    @Schema(
            name = "OvertakenPage",
            description = "The reports with sentences that a release would put out of date.")
    record StaleReportPage(
            @Schema(description = "Always 1, because the list is complete.") int page,
            @Schema(description = "Number of items.") int pageSize,
            @Schema(description = "Total number of items.") long total,
            @Schema(description = "The reports.") List<StaleReport> items) {}

    @Schema(name = "VersionItem", description = "A version in a list.")
    record VersionItem(
            @Schema(description = "Its number.") String version,
            @Schema(
                            description = "Whether it is the current version.",
                            enumeration = {"PUBLISHED", "SUPERSEDED"})
                    String state,
            @Schema(description = "Its title.") String title,
            @Schema(description = "When it was published.") Instant publishedAt,
            @Schema(description = "The release it is pinned to.") Release release,
            @Schema(description = "SHA-256 of its document.") String sha256) {}

    @Schema(name = "VersionPage", description = "A page of versions.")
    record VersionPage(
            @Schema(description = "Number of this page, from 1.") int page,
            @Schema(description = "Maximum number of items on a page.") int pageSize,
            @Schema(description = "Total number of items.") long total,
            @Schema(description = "The versions, newest first.") List<VersionItem> items) {}

    @Schema(name = "Sentence", description = "A sentence of a version.")
    record Sentence(
            @Schema(description = "Id of the sentence and of its span in the article.") String id,
            @Schema(description = "Its text.") String text) {}

    @Schema(name = "ReportLinks", description = "URLs of the article and the plain text.")
    record Links(
            @Schema(description = "The HTML article.") String html,
            @Schema(description = "The plain text.") String text) {}

    @Schema(name = "Report", description = "A version of a report.")
    record Report(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Its title.") String title,
            @Schema(description = "Its first sentence.") String summary,
            @Schema(description = "Its number.") String version,
            @Schema(
                            description = "Whether it is the current version.",
                            enumeration = {"PUBLISHED", "SUPERSEDED"})
                    String state,
            @Schema(description = "BCP 47 code of its language.") String language,
            @Schema(description = "When it was published.") Instant publishedAt,
            @Schema(description = "Who wrote it.") String author,
            @Schema(description = "Who approved it.") String approver,
            @Schema(description = "Who published it.") String publisher,
            @Schema(description = "The release it is pinned to.") Release release,
            @Schema(description = "SHA-256 of its canonical document.") String sha256,
            @Schema(description = "Every bound value.") List<FactView> facts,
            @Schema(description = "Every sentence in order.") List<Sentence> sentences,
            @Schema(description = "How later data affects it.") StalenessView staleness,
            @Schema(description = "URLs of the article and the plain text.") Links links) {}

    @Schema(name = "Published", description = "The version that was published.")
    record Published(
            @Schema(description = "Name of the report in URLs.") String slug,
            @Schema(description = "Its number.") String version,
            @Schema(description = "Its state.") String state,
            @Schema(description = "When it was published.") Instant publishedAt,
            @Schema(description = "The release it is pinned to.") Release release,
            @Schema(description = "SHA-256 of its canonical document.") String sha256,
            @Schema(description = "URLs of the article and the plain text.") Links links) {}

    static Links links(String slug, String version) {
        String article = "/api/reports/v1/reports/" + slug + "/versions/" + version + "/article";
        return new Links(article, article + "?format=text");
    }
}
