package org.sharedgrowth.observatory.reports.authoring;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.reports.access.ReportText;
import org.sharedgrowth.observatory.reports.document.binding.Statement;
import org.sharedgrowth.observatory.reports.document.language.Language;
import org.sharedgrowth.observatory.service.problem.Problem;

/** The two parts of a draft as a client sends them. */
@Schema(name = "DraftInput", description = "The two parts of a draft.")
record DraftInput(
        @Schema(
                        description = "Name of the report in URLs; needed only to create it.",
                        pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                        maxLength = MAX_SLUG_LENGTH,
                        nullable = true)
                @Nullable String slug,
        @Schema(
                        description =
                                "BCP 47 code of the language of the text; only 'en' is supported.",
                        required = true)
                @Nullable String language,
        @Schema(
                        description = "The bindings, one statement on each line.",
                        required = true,
                        maxLength = MAX_BINDINGS_LENGTH)
                @Nullable String bindings,
        @Schema(
                        description = "The text, in CommonMark with directives.",
                        required = true,
                        maxLength = MAX_TEXT_LENGTH)
                @Nullable String text,
        @Schema(
                        description = "Names of bindings that are allowed to have no value.",
                        nullable = true)
                @Nullable List<String> accepted) {
    private static final int MAX_SLUG_LENGTH = 80;
    private static final int MAX_BINDINGS_LENGTH = 200_000;
    private static final int MAX_TEXT_LENGTH = 400_000;

    /**
     * A draft input whose fields were checked.
     *
     * @param allowedWithoutValue names of bindings that are allowed to have no value
     * @param reader the language in which its author gets the faults
     */
    record Checked(
            String slug,
            Language language,
            String bindings,
            String text,
            List<String> allowedWithoutValue,
            org.sharedgrowth.observatory.messages.Language reader) {}

    /**
     * Checks all fields. If the path has a slug, the body may leave it out, but must not have
     * another.
     */
    Checked check(
            @Nullable String pathSlug, org.sharedgrowth.observatory.messages.Language reader) {
        List<Fault> errors = new ArrayList<>();
        String name = pathSlug == null ? slug : pathSlug;
        if (name == null
                || name.length() > MAX_SLUG_LENGTH
                || !name.matches("[a-z0-9]+(-[a-z0-9]+)*+")) {
            errors.add(fault("/slug", ReportText.localized(ReportText::slugForm), name));
        }
        if (pathSlug != null && slug != null && !slug.equals(pathSlug)) {
            errors.add(fault("/slug", ReportText.localized(ReportText::slugCannotChange), slug));
        }
        String code = language == null ? "" : language;
        if (Language.find(code).isEmpty()) {
            errors.add(fault("/language", ReportText.localized(ReportText::onlyEnglish), language));
        }
        checkPart("/bindings", bindings, MAX_BINDINGS_LENGTH, errors);
        checkPart("/text", text, MAX_TEXT_LENGTH, errors);
        checkNames(accepted == null ? List.of() : accepted, errors);
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID,
                    LocalizedText.of(language -> firstFault(errors.getFirst(), language)),
                    errors);
        }
        return new Checked(
                name == null ? "" : name,
                Language.find(code).orElseThrow(),
                bindings == null ? "" : bindings,
                text == null ? "" : text,
                accepted == null ? List.of() : List.copyOf(accepted),
                reader);
    }

    private static void checkPart(
            String pointer, @Nullable String part, int maxLength, List<Fault> errors) {
        if (part == null) {
            errors.add(fault(pointer, ReportText.localized(ReportText::missing), null));
        } else if (part.length() > maxLength) {
            String length = String.valueOf(part.length());
            String limit = String.valueOf(maxLength);
            errors.add(
                    fault(
                            pointer,
                            ReportText.localized(t -> t.tooManyCharacters(length, limit)),
                            null));
        } else if (part.indexOf('\0') >= 0) {
            errors.add(fault(pointer, ReportText.localized(ReportText::nulCharacter), "\\u0000"));
        } else {
            part.codePoints()
                    .filter(OneLineText::changesDirection)
                    .findFirst()
                    .ifPresent(c ->
                            errors.add(
                                    fault(
                                            pointer,
                                            ReportText.localized(
                                                    t -> t.changesDirection(Character.getName(c))),
                                            null)));
        }
    }

    private static void checkNames(List<String> names, List<Fault> errors) {
        for (int i = 0; i < names.size(); i++) {
            @Nullable String name = names.get(i);
            if (name == null || !Statement.NAME.matcher(name).matches()) {
                errors.add(
                        fault("/accepted/" + i, ReportText.localized(ReportText::nameForm), name));
                return;
            }
        }
    }

    private static String firstFault(
            Fault fault, org.sharedgrowth.observatory.messages.Language language) {
        return Texts.of(ReportText.class, language)
                .fieldFault(String.valueOf(fault.pointer()), fault.detail().in(language));
    }

    private static Fault fault(String pointer, LocalizedText detail, @Nullable String value) {
        return Fault.ofBody(pointer, value, detail);
    }
}
