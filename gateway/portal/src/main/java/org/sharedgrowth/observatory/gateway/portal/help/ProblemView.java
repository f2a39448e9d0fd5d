package org.sharedgrowth.observatory.gateway.portal.help;

import java.util.List;
import java.util.stream.Collectors;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Markup;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * A type of problem, in the reader's language.
 *
 * @param title the title that its problem documents have
 * @param advice what to do
 * @param notes for programmers
 */
public record ProblemView(String title, String meaning, String advice, List<Markup> notes) {
    /**
     * The words about a type.
     *
     * @param formerTypes types of version 1 of the contract that named this problem
     */
    static ProblemView of(
            ProblemType type, List<String> formerTypes, HelpText text, Language language) {
        Markup address = Markup.code(type.uri());
        Markup link = Markup.link("/docs", text.contractLink());
        Markup detail = text.detailOf(Markup.code("detail"), Markup.code("errors"));
        Markup typeOf = text.typeOf(address, Markup.code("type"));
        return new ProblemView(
                type.title(language),
                Texts.of(ProblemMeaning.class, type, language),
                Texts.of(ProblemAdvice.class, type, language),
                formerTypes.isEmpty()
                        ? List.of(typeOf, detail, text.contract(link))
                        : List.of(
                                typeOf,
                                detail,
                                text.formerTypes(types(formerTypes)),
                                text.contract(link)));
    }

    private static Markup types(List<String> types) {
        return Markup.ofHtml(
                types.stream()
                        .map(type -> Markup.code("/problems/" + type).toString())
                        .collect(Collectors.joining(", ")));
    }
}
