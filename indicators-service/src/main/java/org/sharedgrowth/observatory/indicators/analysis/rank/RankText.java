package org.sharedgrowth.observatory.indicators.analysis.rank;

import java.math.BigDecimal;
import java.util.function.Function;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;

/** Texts in answers about ranks. */
@Messages
public interface RankText {
    String shareFromZeroToOne();

    String twoStates();

    String releaseNotLater();

    /** The rank became better. */
    String rose(String area, String before, String after, String causes);

    String fell(String area, String before, String after, String causes);

    String stayed(String area, String rank, String causes);

    /** A cause with its share of the change, in places; the sign is positive for a rise. */
    String cause(String factor, String sign, BigDecimal places);

    String revision();

    String newData();

    String input(String name);

    String method();

    String goalposts();

    String membership();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<RankText, String> text) {
        return LocalizedText.ofBundle(RankText.class, text);
    }
}
