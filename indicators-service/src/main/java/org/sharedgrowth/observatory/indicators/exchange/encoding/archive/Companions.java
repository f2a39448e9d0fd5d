package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.exchange.encoding.Message;
import org.sharedgrowth.observatory.indicators.exchange.encoding.table.Csvw;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.Item;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.messages.citation.Citation;
import org.sharedgrowth.observatory.messages.citation.CitationForm;
import org.sharedgrowth.observatory.messages.citation.Licence;

/** Writes the files beside the table: readme, licence, citations, metadata and description. */
final class Companions {
    /** The name of the file that describes the columns of the table. */
    static final String TABLE_DESCRIPTION = "data.csv-metadata.json";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Message message;
    private final Contents contents;
    private final List<String> languages;
    private final Language language;
    private final ArchiveText text;
    private final String address;
    private final Citation citation;

    Companions(Message message, Contents contents, String origin) {
        this.message = message;
        this.contents = contents;
        this.languages = message.header().languages();
        this.language = Language.find(languages.getFirst()).orElse(Language.ENGLISH);
        this.text = Texts.of(ArchiveText.class, language);
        this.address = origin + message.target().replaceFirst("[?&]$", "");
        this.citation =
                Citation.ofFigures(
                        contents.sources(),
                        0,
                        title(),
                        0,
                        day(),
                        address,
                        message.content().flow().terms().in(languages),
                        language);
    }

    /**
     * File names with their content, in order. Texts for human readers begin with a byte order
     * mark.
     */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.txt", BYTE_ORDER_MARK + readme());
        files.put("LICENCE.txt", BYTE_ORDER_MARK + licence());
        files.put("CITATION.txt", BYTE_ORDER_MARK + citation.text() + "\n");
        files.put("citation.bib", citation.bibtex());
        files.put("citation.ris", citation.ris());
        files.put("citation.json", CitationForm.CSL.of(citation));
        files.put("metadata.json", new Metadata(message, contents, address).json());
        files.put(
                TABLE_DESCRIPTION,
                new Csvw("data.csv", message.content(), message.table(), languages).json());
        return files;
    }

    /** The manifest, which is the last file. */
    Crate manifest() {
        return new Crate(
                title(),
                text.rows(contents.rows()) + " " + text.release(day()),
                address,
                day(),
                citation.publisher(),
                language.tag());
    }

    /** The media type of a file of an archive. */
    static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "json" ->
                    name.equals(TABLE_DESCRIPTION) ? "application/csvm+json" : "application/json";
            case "bib" -> "application/x-bibtex";
            case "ris" -> "application/x-research-info-systems";
            default -> "text/plain";
        };
    }

    /**
     * The name of the indicator that all rows share (or, if they share none, of the dataflow),
     * followed by the names of the other codes that all rows share, such as the area; totals and
     * the frequency are left out.
     */
    private String title() {
        Dataflow flow = message.content().flow();
        String indicator = contents.only(Dsd.INDICATOR);
        String title =
                indicator.isEmpty()
                        ? flow.names().in(languages)
                        : name(flow.structure(), Dsd.INDICATOR, indicator);
        for (Dsd.Component dimension : flow.structure().dimensions()) {
            String code = contents.only(dimension.id());
            boolean isInTitle =
                    !code.isEmpty()
                            && !Dsd.TOTALS.contains(code)
                            && !Set.of(Dsd.FREQUENCY, Dsd.INDICATOR).contains(dimension.id());
            if (isInTitle) {
                title = text.titleWithPart(title, name(flow.structure(), dimension.id(), code));
            }
        }
        return title;
    }

    private String name(Dsd dsd, String dimension, String code) {
        Codelist codes = dsd.dimensions().get(dsd.dimension(dimension)).codelist();
        @Nullable Item item = codes == null ? null : codes.find(code);
        return item == null ? code : item.names().in(languages);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(message.header().prepared(), ZoneOffset.UTC);
    }

    private String readme() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.add("");
        lines.add(text.rows(contents.rows()));
        lines.add(text.release(day()));
        Instant asOf = contents.asOf();
        if (asOf != null) {
            lines.add(text.asOf(asOf.toString()));
        }
        lines.add(text.query(address));
        lines.add("");
        lines.add(text.files());
        lines.add("- data.csv: " + text.data());
        lines.add("- metadata.json: " + text.metadata());
        lines.add("- LICENCE.txt: " + text.licenceFile());
        lines.add(
                "- CITATION.txt, citation.bib, citation.ris, citation.json: "
                        + text.citationFiles());
        lines.add("");
        lines.add(text.reading());
        lines.add("- " + text.missing());
        lines.add("- " + text.multiplier());
        lines.add("- " + text.codesOnly(address.replace("format=zip", "format=csvdata")));
        return String.join("\n", lines) + "\n";
    }

    private String licence() {
        List<String> lines = new ArrayList<>();
        Licence licence = citation.rights().licence();
        if (licence == null) {
            lines.add(text.rights(citation.rights().words()));
        } else {
            lines.add(text.licence(licence.label()));
            lines.add(licence.address());
        }
        lines.add(text.nameThem());
        if (!contents.sources().isEmpty()) {
            lines.add("");
            lines.add(text.sources());
            contents.sources().forEach(source -> lines.add("- " + source));
        }
        return String.join("\n", lines) + "\n";
    }
}
