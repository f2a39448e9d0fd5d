package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Refused;
import org.sharedgrowth.observatory.analysis.Result;
import org.sharedgrowth.observatory.contract.ProblemDocument.Fault;
import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.indicators.analysis.input.AnswerUnit;
import org.sharedgrowth.observatory.indicators.structure.NearCodes;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.service.problem.Problem;

/**
 * Turns the refusal of a method into a problem if it is the whole answer, otherwise into a {@link
 * RefusalView} beside the numbers. The type of the problem ends with the reason in lower case with
 * hyphens; its detail names the area, indicator, value and limit where the method gave them.
 */
public final class Refusals {
    /**
     * Maximum number of codes listed in a sentence; if there are more, their total is given too.
     */
    private static final int MAX_LISTED = 40;

    /** Digits of numbers in sentences. */
    private static final MathContext DIGITS = new MathContext(6);

    /**
     * Numbers of this size or more, and those smaller than {@link #MANY_ZEROS}, are written with an
     * exponent.
     */
    private static final double MANY_DIGITS = 1e18;

    private static final double MANY_ZEROS = 1e-9;

    private Refusals() {}

    /** The value of a result; throws the problem of its refusal. */
    public static <T> T valueOf(Result<T> result) {
        if (result instanceof Refused<T> refused) {
            throw problem(refused);
        }
        return result.orThrow();
    }

    /**
     * The value of a result for figures that are converted to another unit; throws the problem of
     * its refusal, which names the units that are possible.
     */
    public static <T> T inUnit(AnswerUnit unit, Result<T> result) {
        if (result instanceof Refused<T>(Reason reason, Detail detail)
                && !detail.possible().isEmpty()) {
            LocalizedText why = LocalizedText.of(language -> sentence(reason, detail, language));
            Fault fault = Fault.ofParameter("unit", unit.measure(), why);
            throw new Problem(type(reason), why, List.of(fault))
                    .withNearest(NearCodes.withNames(detail.possible(), unit.units()));
        }
        return valueOf(result);
    }

    /** The problem of a refusal. */
    public static Problem problem(Refused<?> refused) {
        return problem(refused.reason(), refused.detail());
    }

    /** The problem of a reason. */
    public static Problem problem(Reason reason, Detail detail) {
        ProblemType type = type(reason);
        return new Problem(type, LocalizedText.of(language -> sentence(reason, detail, language)));
    }

    /** The reason as it is written in answers: {@code zero-range}. */
    public static String code(Reason reason) {
        return switch (reason) {
            case NO_STANDARD_ERRORS -> "no-standard-errors";
            case NO_SAMPLE_SIZE -> "no-sample-size";
            default -> type(reason).slug();
        };
    }

    /** The refusal of a part of an answer. */
    public static RefusalView view(Refused<?> refused, Language language) {
        return view(refused.reason(), refused.detail(), language);
    }

    /** The refusal of a part of an answer. */
    public static RefusalView view(Reason reason, Detail detail, Language language) {
        return new RefusalView(
                code(reason),
                sentence(reason, detail, language),
                detail.area(),
                detail.indicator(),
                detail.value(),
                detail.limit(),
                detail.missing(),
                detail.possible());
    }

    private static String sentence(Reason reason, Detail detail, Language language) {
        ReasonText text = Texts.of(ReasonText.class, language);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (reason) {
                    case NO_STANDARD_ERRORS -> text.noStandardErrors();
                    case NO_SAMPLE_SIZE -> text.noSampleSize();
                    default -> text.reason(type(reason).title(language));
                });
        if (detail.area() != null) {
            sentences.add(text.ofArea(detail.area()));
        }
        if (detail.indicator() != null) {
            sentences.add(text.ofIndicator(detail.indicator()));
        }
        if (detail.value() != null && detail.limit() != null) {
            sentences.add(text.hasAndLimit(number(detail.value()), number(detail.limit())));
        } else if (detail.value() != null) {
            sentences.add(text.has(number(detail.value())));
        } else if (detail.limit() != null) {
            sentences.add(text.limit(number(detail.limit())));
        }
        if (!detail.missing().isEmpty()) {
            sentences.add(text.missing(listed(detail.missing())));
        }
        if (!detail.possible().isEmpty()) {
            sentences.add(text.possibleUnits(listed(detail.possible())));
        }
        return String.join(language == Language.CHINESE ? "" : " ", sentences);
    }

    private static String listed(List<String> codes) {
        int shown = Math.min(codes.size(), MAX_LISTED);
        String listed = String.join(", ", codes.subList(0, shown));
        return shown == codes.size() ? listed : listed + ", … (" + codes.size() + ")";
    }

    private static String number(@Nullable Double number) {
        if (number == null || !Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(number);
        boolean isPlain = size == 0 || (size >= MANY_ZEROS && size < MANY_DIGITS);
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }

    /**
     * The type of the problem of a reason. Two reasons explain only a missing uncertainty, so no
     * problem has them.
     */
    private static ProblemType type(Reason reason) {
        return switch (reason) {
            case EMPTY_INPUT -> ProblemType.EMPTY_INPUT;
            case TOO_FEW_VALUES -> ProblemType.TOO_FEW_VALUES;
            case ZERO_RANGE -> ProblemType.ZERO_RANGE;
            case ZERO_DENOMINATOR -> ProblemType.ZERO_DENOMINATOR;
            case NON_POSITIVE -> ProblemType.NON_POSITIVE;
            case OUT_OF_BOUNDS -> ProblemType.OUT_OF_BOUNDS;
            case MISSING_COMPONENT -> ProblemType.MISSING_COMPONENT;
            case MISSING_GROUP -> ProblemType.MISSING_GROUP;
            case MISSING_WEIGHT -> ProblemType.MISSING_WEIGHT;
            case MISSING_REFERENCE -> ProblemType.MISSING_REFERENCE;
            case BAD_WEIGHT -> ProblemType.BAD_WEIGHT;
            case BAD_DEFINITION -> ProblemType.BAD_DEFINITION;
            case COVERAGE_BELOW_THRESHOLD -> ProblemType.COVERAGE_BELOW_THRESHOLD;
            case UNDEFINED_GROWTH -> ProblemType.UNDEFINED_GROWTH;
            case DEGENERATE_TARGET -> ProblemType.DEGENERATE_TARGET;
            case NO_CROSSING -> ProblemType.NO_CROSSING;
            case ALREADY_ABOVE -> ProblemType.ALREADY_ABOVE;
            case NOT_CONVERGING -> ProblemType.NOT_CONVERGING;
            case BEYOND_HORIZON -> ProblemType.BEYOND_HORIZON;
            case NOT_CONVERGED -> ProblemType.NOT_CONVERGED;
            case BEFORE_INFLECTION -> ProblemType.BEFORE_INFLECTION;
            case IRREGULAR_SPACING -> ProblemType.IRREGULAR_SPACING;
            case SERIES_BREAK -> ProblemType.SERIES_BREAK;
            case UNIT_MISMATCH -> ProblemType.UNIT_MISMATCH;
            case UNKNOWN_AT_DATE -> ProblemType.UNKNOWN_AT_DATE;
            case TOO_FEW_REVISIONS -> ProblemType.TOO_FEW_REVISIONS;
            case UNVERIFIED_DEFINITION -> ProblemType.UNVERIFIED_DEFINITION;
            case DISCLOSURE_RISK -> ProblemType.DISCLOSURE_RISK;
            case TOO_MANY_FACTORS -> ProblemType.TOO_MANY_FACTORS;
            case NO_STANDARD_ERRORS, NO_SAMPLE_SIZE ->
                    throw new IllegalArgumentException(reason + " has no problem type");
        };
    }
}
