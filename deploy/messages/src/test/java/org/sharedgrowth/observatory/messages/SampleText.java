package org.sharedgrowth.observatory.messages;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

@Messages
interface SampleText {
    String title();

    String figures(int count);

    String place(int rank, int count);

    String gap(java.math.BigDecimal points);

    String who(Sex sex);

    Markup share(Markup share, String place);

    String measured(List<String> places, LocalDate day, Year year);

    Message unknownCode(String code, int row);

    default String both() {
        return title() + ": " + figures(2);
    }

    @Messages
    enum Sex {
        F,
        M
    }
}
