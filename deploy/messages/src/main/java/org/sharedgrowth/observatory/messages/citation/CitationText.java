package org.sharedgrowth.observatory.messages.citation;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Messages;

/** The words of a citation. */
@Messages
public interface CitationText {
    String observatory();

    /** The whole citation: owners, date, title, edition, address and terms. */
    String text(
            String owners, String year, String title, String edition, String address, String terms);

    /** The whole citation before anything was released, and so without a date. */
    String textWithoutDay(
            String owners, String title, String edition, String address, String terms);

    /** The names of some owners, and how many more the address lists. */
    String ownersAndMore(String owners, int count);

    /** How many more owners the address lists. */
    String moreOwners(int count);

    /** The edition of figures that are owned by another organisation. */
    String figuresAt(String observatory, String edition);

    String release(long number, LocalDate day);

    String releaseOfDay(LocalDate day);

    String nothingReleased();

    String reportVersion(String version, LocalDate day);

    String licenceOfReport();

    /** The statement about facts whose owner has said nothing about rights. */
    String facts();

    String terms(String licence);

    /** Like {@link #terms}, for words that do not name a licence. */
    String rights(String words);
}
