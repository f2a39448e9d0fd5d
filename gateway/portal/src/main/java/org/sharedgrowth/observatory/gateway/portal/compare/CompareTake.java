package org.sharedgrowth.observatory.gateway.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.gateway.portal.client.Listing;
import org.sharedgrowth.observatory.gateway.portal.client.Observation;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Format;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Line;
import org.sharedgrowth.observatory.gateway.portal.compare.CompareView.Take;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareChoice;
import org.sharedgrowth.observatory.gateway.portal.compare.choice.CompareQuery;
import org.sharedgrowth.observatory.gateway.portal.indicator.Download;
import org.sharedgrowth.observatory.gateway.portal.part.Target;
import org.sharedgrowth.observatory.messages.Language;

/**
 * Writes the links to download the figures, the query as commands for programs, and the markup to
 * embed the comparison.
 *
 * @param origin public address of the site
 */
record CompareTake(CompareText text, Language language, String origin) {
    private static final int MAX_NAME_LENGTH = 80;

    /**
     * @param title title of the page, which becomes the name of the files
     */
    Take of(String title, CompareChoice chosen, Listing<Observation> figures) {
        List<String> flows =
                figures.items().stream().map(Observation::flow).distinct().sorted().toList();
        List<Format> formats = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String flow : flows) {
            String suffix = flows.size() > 1 ? " (" + flow + ")" : "";
            addFormats(download(chosen, ofFlow(figures, flow)), suffix, formats, lines);
        }
        lines.add(new Line("JSON", origin + download(chosen, Listing.unavailable()).json()));
        return new Take(fileName(title), formats, lines, embeds(title, chosen, figures));
    }

    /**
     * The markup to embed the comparison; none if the release of the figures is not known. The view
     * of a fixed release comes first, because it suits most pages.
     */
    private List<Line> embeds(String title, CompareChoice chosen, Listing<Observation> figures) {
        return figures.release() == null || figures.release().id() == 0
                ? List.of()
                : List.of(
                        new Line(
                                text.embedPinned(),
                                frame(title, chosen.query().embedAddressOf(figures.release()))),
                        new Line(
                                text.embedLive(), frame(title, chosen.query().liveEmbedAddress())));
    }

    private String frame(String title, Target address) {
        return "<iframe src=\""
                + (origin + address).replace("&", "&amp;")
                + "\" title=\""
                + title.replace("&", "&amp;").replace("\"", "&quot;")
                + "\" width=\"100%\" height=\"640\"></iframe>";
    }

    private static Listing<Observation> ofFlow(Listing<Observation> all, String flow) {
        List<Observation> cells =
                all.items().stream().filter(cell -> cell.flow().equals(flow)).toList();
        return new Listing<>(all.page(), all.pageSize(), cells.size(), cells, all.release());
    }

    private static Download download(CompareChoice chosen, Listing<Observation> figures) {
        CompareQuery query = chosen.query();
        return Download.of(
                new Download.Filter(
                        query.api(chosen.requestedAreas()).with("pageSize", 1000),
                        false,
                        query.from(),
                        query.to(),
                        !query.vintage().isEmpty()),
                figures);
    }

    private void addFormats(
            Download download, String suffix, List<Format> formats, List<Line> lines) {
        Download inLanguage = download.in(language);
        formats.add(new Format(text.everything() + suffix, inLanguage.zip(), "zip"));
        formats.add(new Format(text.excel() + suffix, inLanguage.xlsx(), "xlsx"));
        formats.add(new Format(text.csvWithNames() + suffix, inLanguage.labelled(), "csv"));
        formats.add(new Format(text.csv() + suffix, inLanguage.csv(), "csv"));
        String csv = origin + download.csv();
        lines.add(new Line("SDMX" + suffix, origin + download.query()));
        lines.add(new Line("CSV" + suffix, csv));
        lines.add(new Line("R" + suffix, "figures <- read.csv(\"" + csv + "\")"));
        lines.add(
                new Line(
                        "Python" + suffix,
                        "import pandas; figures = pandas.read_csv(\"" + csv + "\")"));
        lines.add(new Line(text.spreadsheet() + suffix, "=IMPORTDATA(\"" + csv + "\")"));
    }

    /** The words of a title, in any script, joined by hyphens; cut if they are too long. */
    static String fileName(String title) {
        String name =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH);
    }
}
