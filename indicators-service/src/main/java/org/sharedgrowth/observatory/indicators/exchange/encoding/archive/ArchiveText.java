package org.sharedgrowth.observatory.indicators.exchange.encoding.archive;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts in the files beside the table of an archive. */
@Messages
public interface ArchiveText {
    String titleWithPart(String title, String part);

    String rows(long count);

    String release(LocalDate day);

    String asOf(String instant);

    String query(String address);

    String files();

    String data();

    String metadata();

    String licenceFile();

    String citationFiles();

    String reading();

    String missing();

    String multiplier();

    String codesOnly(String address);

    String licence(String licence);

    String rights(String words);

    String sources();

    String nameThem();
}
