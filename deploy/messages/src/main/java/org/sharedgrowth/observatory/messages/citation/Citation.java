package org.sharedgrowth.observatory.messages.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * The citation of a report or of a view of figures.
 *
 * @param kind whether figures or a report is cited
 * @param owners names of the owners of the figures or of the report; at least one
 * @param more number of further sources, which the view at the address lists
 * @param title in the language of the reader
 * @param edition the edition in words: observatory and release, or the version of a report; not
 *     empty; its first letter is capitalized, because it begins a sentence
 * @param day of the release or of the version of the report; null before anything is released
 * @param address of exactly this view
 * @param rights the rights to use the figures or the report
 */
public record Citation(
        Kind kind,
        List<String> owners,
        int more,
        String title,
        String edition,
        @Nullable LocalDate day,
        String address,
        Rights rights,
        Language language) {

    /** The kinds of content that can be cited. */
    public enum Kind {
        FIGURES,
        REPORT
    }

    public Citation {
        owners = List.copyOf(owners);
        edition = capitalize(edition);
    }

    private static String capitalize(String edition) {
        int restStart = edition.offsetByCodePoints(0, 1);
        int capital = Character.toTitleCase(edition.codePointAt(0));
        return Character.toString(capital) + edition.substring(restStart);
    }

    /**
     * Cites figures of one release.
     *
     * @param sources named by the figures; the observatory is the owner if there are none
     * @param more number of further sources, which the view at the address lists
     * @param release its number; 0 if it is not known
     * @param day of the release; null before anything is released
     * @param rights of all figures together
     */
    public static Citation ofFigures(
            List<String> sources,
            int more,
            String title,
            long release,
            @Nullable LocalDate day,
            String address,
            Rights rights,
            Language language) {
        CitationText text = Texts.of(CitationText.class, language);
        String edition =
                day == null
                        ? text.nothingReleased()
                        : release == 0 ? text.releaseOfDay(day) : text.release(release, day);
        return sources.isEmpty()
                ? new Citation(
                        Kind.FIGURES,
                        List.of(text.observatory()),
                        more,
                        title,
                        edition,
                        day,
                        address,
                        rights,
                        language)
                : new Citation(
                        Kind.FIGURES,
                        sources,
                        more,
                        title,
                        text.figuresAt(text.observatory(), edition),
                        day,
                        address,
                        rights,
                        language);
    }

    /** Cites a version of a report of the observatory. */
    public static Citation ofReport(
            String title, String version, LocalDate day, String address, Language language) {
        CitationText text = Texts.of(CitationText.class, language);
        return new Citation(
                Kind.REPORT,
                List.of(text.observatory()),
                0,
                title,
                text.reportVersion(version, day),
                day,
                address,
                new Rights(null, text.licenceOfReport()),
                language);
    }

    /** The citation as one paragraph of prose. */
    public String text() {
        CitationText text = words();
        String named = String.join("; ", owners);
        String ownersText = more == 0 ? named : text.ownersAndMore(named, more);
        String whole =
                day == null
                        ? text.textWithoutDay(ownersText, title, edition, address, terms())
                        : text.text(ownersText, year(), title, edition, address, terms());
        // A name may end with a full stop of its own.
        return whole.replace("..", ".");
    }

    /** An entry for BibTeX; special characters and accents are written as TeX commands. */
    public String bibtex() {
        return BibTex.of(this);
    }

    /** A record for reference managers; its lines end with CR LF, as the format requires. */
    public String ris() {
        return Ris.of(this);
    }

    /** The number of sources that are not named, in words; empty if all are named. */
    String others() {
        return more == 0 ? "" : words().moreOwners(more);
    }

    /** The rights, introduced by the word “licence” or “rights”. */
    String terms() {
        return rights.licence() == null && kind == Kind.FIGURES
                ? words().rights(rights.words())
                : words().terms(rights.words());
    }

    /** The name of the observatory in the language of the citation. */
    public String publisher() {
        return words().observatory();
    }

    /** The year of the release or of the version of the report, or an empty text. */
    String year() {
        return day == null ? "" : String.format(Locale.ROOT, "%04d", day.getYear());
    }

    private CitationText words() {
        return Texts.of(CitationText.class, language);
    }
}
