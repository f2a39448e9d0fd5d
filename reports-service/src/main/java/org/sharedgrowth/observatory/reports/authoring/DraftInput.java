package org.sharedgrowth.observatory.reports.authoring;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.reports.access.Problem;
import org.sharedgrowth.observatory.reports.access.ProblemType;
import org.sharedgrowth.observatory.reports.access.Refused;
import org.sharedgrowth.observatory.reports.document.language.Language;

/** The two parts of a draft as a client sends them. */
@Schema(name = "DraftInput", description = "The two parts of a draft.")
record DraftInput(
        @Schema(
                        description = "Name of the report in addresses; only when it is created.",
                        pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                        maxLength = LONGEST_SLUG,
                        nullable = true)
                @Nullable String slug,
        @Schema(description = "BCP 47 code of the text's language; 'en' so far.", required = true)
                @Nullable String language,
        @Schema(
                        description = "The binding part, one statement a line.",
                        required = true,
                        maxLength = LONGEST_BINDINGS)
                @Nullable String bindings,
        @Schema(
                        description = "The text part, CommonMark with directives.",
                        required = true,
                        maxLength = LONGEST_TEXT)
                @Nullable String text,
        @Schema(description = "Names of bindings accepted to have no value.", nullable = true)
                @Nullable List<String> accepted) {
    private static final String TURNS =
            "holds a character that turns the direction of writing, so that the text looks like"
                    + " another: ";
    private static final int LONGEST_SLUG = 80;
    private static final int LONGEST_BINDINGS = 200_000;
    private static final int LONGEST_TEXT = 400_000;

    /** A draft input whose fields were checked. */
    record Checked(
            String slug, Language language, String bindings, String text, List<String> accepted) {}

    /** All fields checked at once; the given slug wins over the body's. */
    Checked check(@Nullable String pathSlug) {
        List<Problem.Detail> errors = new ArrayList<>();
        String name = pathSlug == null ? slug : pathSlug;
        if (name == null
                || name.length() > LONGEST_SLUG
                || !name.matches("[a-z0-9]+(-[a-z0-9]+)*+")) {
            errors.add(error("/slug", "a slug has lower-case letters, digits and hyphens", name));
        }
        if (pathSlug != null && slug != null && !slug.equals(pathSlug)) {
            errors.add(error("/slug", "the slug of a report never changes", slug));
        }
        String code = language == null ? "" : language;
        if (Language.find(code).isEmpty()) {
            errors.add(error("/language", "reports can be written in: en", language));
        }
        part("/bindings", bindings, LONGEST_BINDINGS, errors);
        part("/text", text, LONGEST_TEXT, errors);
        if (!errors.isEmpty()) {
            throw new Refused(
                    ProblemType.INVALID,
                    errors.getFirst().pointer() + ": " + errors.getFirst().detail() + ".",
                    errors);
        }
        return new Checked(
                name == null ? "" : name,
                Language.find(code).orElseThrow(),
                bindings == null ? "" : bindings,
                text == null ? "" : text,
                accepted == null ? List.of() : List.copyOf(accepted));
    }

    private static void part(
            String pointer, @Nullable String part, int longest, List<Problem.Detail> errors) {
        if (part == null) {
            errors.add(error(pointer, "is missing", null));
        } else if (part.length() > longest) {
            String what = "has " + part.length() + " characters; at most " + longest;
            errors.add(error(pointer, what, null));
        } else if (part.indexOf('\0') >= 0) {
            errors.add(error(pointer, "holds a NUL character", "\\u0000"));
        } else {
            part.codePoints()
                    .filter(OneLineText::turnsDirection)
                    .findFirst()
                    .ifPresent(c -> errors.add(error(pointer, TURNS + Character.getName(c), null)));
        }
    }

    private static Problem.Detail error(String pointer, String detail, @Nullable String value) {
        return new Problem.Detail(pointer, null, detail, value);
    }
}
