package org.sharedgrowth.observatory.indicators.analysis.derived.flow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedMethod;
import org.sharedgrowth.observatory.indicators.analysis.derived.DerivedParameters;
import org.sharedgrowth.observatory.indicators.problem.Languages;
import org.sharedgrowth.observatory.indicators.problem.RefusalText;
import org.sharedgrowth.observatory.indicators.structure.Names;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.service.problem.Problem;

/** A computed series to be kept, as sent; absent fields are null. */
@Schema(name = "DerivedFlowRequest", description = "A computed series to be kept as a dataflow.")
record DerivedFlowRequest(
        @Schema(
                        description =
                                "Id of the new dataflow and code of its indicator; never changes.",
                        pattern = "[A-Z][A-Z0-9_]{1,49}",
                        examples = "DF_NET_AFRICA")
                @Nullable String code,
        @Schema(
                        description = "Names by language; at least in English.",
                        examples = "{\"en\": \"Internet use in Africa\"}")
                @Nullable Map<String, String> names,
        @Schema(
                        description = "The operation that computes the figures.",
                        enumeration = {"gaps", "aggregates", "index-scores"},
                        examples = "aggregates")
                @Nullable String method,
        @Schema(
                        description =
                                "The parameters of that operation by name, all as strings;"
                                        + " 'index' is the code of the index. Parameters that"
                                        + " choose a date, a page or a format are not accepted.",
                        examples = "{\"indicator\": \"IT_NET_USER_ZS\", \"group\": \"002\"}")
                @Nullable Map<String, String> parameters) {

    /** Nothing was sent. */
    static final DerivedFlowRequest EMPTY = new DerivedFlowRequest(null, null, null, null);

    private static final String CODE = "[A-Z][A-Z0-9_]{1,49}";

    /** No control characters, and no lone surrogates. */
    private static final String NAME = "[^\\p{Cc}\\p{Cs}]{1,200}";

    /** The code, which must be well-formed. */
    String validCode() {
        if (code == null || !code.matches(CODE)) {
            throw inBody("code", code, DerivedText.localized(DerivedText::codeForm));
        }
        return code;
    }

    /** The names, which must include an English one. */
    Names validNames() {
        Map<String, String> sent = names == null ? Map.of() : names;
        LocalizedText form =
                DerivedText.localized(t -> t.namesForm(String.join(", ", Languages.OFFERED)));
        if (!sent.containsKey("en")) {
            throw inBody("names", null, form);
        }
        sent.forEach((language, name) -> {
            boolean isValid =
                    name != null
                            && !name.isBlank()
                            && name.matches(NAME)
                            && name.codePoints().noneMatch(OneLineText::changesDirection);
            if (!isValid || !Languages.OFFERED.contains(language)) {
                throw inBody("names/" + language, name, form);
            }
        });
        return new Names(sent);
    }

    DerivedMethod validMethod(DerivedMethods methods) {
        DerivedMethod found = method == null ? null : methods.find(method);
        if (found == null) {
            String known = String.join(", ", methods.ids());
            throw inBody("method", method, RefusalText.localized(t -> t.giveOneOf(known)));
        }
        return found;
    }

    /** The parameters that have a value; the method must know all that were sent. */
    DerivedParameters validParameters(DerivedMethod chosen) {
        TreeMap<String, String> set = new TreeMap<>();
        TreeMap<String, String> known = new TreeMap<>();
        chosen.parameters().forEach(name -> known.put(name, name));
        DerivedParameters.COMMON.forEach(name -> known.put(name, name));
        (parameters == null ? Map.<String, String>of() : parameters)
                .forEach((name, value) -> {
                    if (!known.containsKey(name)) {
                        String names = String.join(", ", known.keySet());
                        throw inBody(
                                "parameters/" + name,
                                value,
                                RefusalText.localized(t -> t.knownAre(names)));
                    }
                    if (value != null && !value.isEmpty()) {
                        set.put(name, value);
                    }
                });
        return DerivedParameters.of(set);
    }

    /** The problem of an invalid field of the body. */
    static Problem inBody(String field, @Nullable String value, LocalizedText hint) {
        String shown = value == null ? "" : Problem.shown(value);
        return new Problem(
                ProblemType.INVALID_PARAMETER,
                hint,
                List.of(Fault.ofBody("/" + Problem.shown(field), shown, hint)));
    }
}
