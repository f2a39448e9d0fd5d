package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import java.time.LocalDate;
import org.sharedgrowth.observatory.messages.Messages;

/** The texts of the pages of data sets. */
@Messages
public interface FlowText {
    String breadcrumb();

    String dataSets();

    String answerOfAll(int count);

    String answer(String name, String figures, String first, String last);

    String dataSet();

    String period();

    String span(String first, String last);

    String figures();

    String series();

    String countries();

    String newest();

    String release(long number, LocalDate day);

    String partOf();

    String take();

    String kilobytes(String count);

    String megabytes(String count);

    String terms();

    String owners();

    String editions();

    String editionsHint();

    String earlier(long number, LocalDate day);

    String toNewest();

    String descriptions();

    String withdrawn(String name, long number, LocalDate day);

    String withdrawnHint();

    String allReleases();
}
