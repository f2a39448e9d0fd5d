package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Messages;
import org.sharedgrowth.observatory.messages.Texts;

/** Why a request about derived flows is refused, and names of their structures. */
@Messages
interface DerivedText {
    String unknownFlow(String code);

    String codeInUse(String code);

    String codeForm();

    String namesForm(String languages);

    String noModel(String structure);

    String notOfDerived(String flow);

    String nothingComputed();

    String tooManyFlows(String max);

    String tooManyOfAgency(String agency, String max);

    String computedLater(String flow, String computedAt);

    /**
     * Like {@link #computedLater}, for a flow that has ended and whose earlier figures remain
     * readable.
     */
    String endedLater(String flow, String endedAt);

    String computedIndicators();

    String computedFigures();

    /** A text that is created when the reader's language is known. */
    static LocalizedText localized(Function<DerivedText, String> text) {
        return LocalizedText.ofBundle(DerivedText.class, text);
    }

    /** A name in all languages. */
    static Names names(Function<DerivedText, String> text) {
        Map<String, String> names = new HashMap<>();
        for (Language language : Language.values()) {
            names.put(language.tag(), text.apply(Texts.of(DerivedText.class, language)));
        }
        return new Names(names);
    }
}
