package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.indicators.series.packed.DecimalParser;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.structure.NumberFormat;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.checking.Tuples;
import org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * Reads the columns of series attributes or of observation attributes. Each distinct combination of
 * values gets one number; most files have only a few combinations.
 */
public final class AttributeColumns {
    private static final long MAX_BYTES = 64 << 20;
    private static final int NO_COLUMN = -1;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");

    private final List<Dsd.Component> attributes;
    private final List<String> names;
    private final int[] columns;
    private final boolean required;
    private final boolean labelled;
    private final List<ColumnTexts> texts = new ArrayList<>();

    /** For each attribute, the meanings of the texts in its column, by number of the text. */
    private final List<List<Meaning>> meanings = new ArrayList<>();

    private final Tuples combinations;
    private final int[] tuple;
    private final int emptyCombination;
    private final boolean hasNoColumns;

    /**
     * The meaning of a text.
     *
     * @param value null if the cell is empty
     * @param fault the rule that the text breaks; null if none
     */
    private record Meaning(@Nullable String value, @Nullable Rule fault) {}

    /**
     * @param columns position of each attribute's column, -1 if the file has none
     * @param required whether mandatory attributes must not be empty
     */
    AttributeColumns(
            List<Dsd.Component> attributes, int[] columns, ColumnPlan plan, boolean required) {
        this.attributes = attributes;
        this.columns = columns;
        this.required = required;
        this.labelled = plan.isLabelled();
        this.names = new ArrayList<>();
        for (int a = 0; a < columns.length; a++) {
            names.add(plan.name(columns[a], attributes.get(a).id()));
            texts.add(new ColumnTexts(MAX_BYTES));
            meanings.add(new ArrayList<>());
        }
        this.combinations = new Tuples(columns.length);
        this.tuple = new int[columns.length];
        Arrays.fill(tuple, NO_COLUMN);
        this.emptyCombination = combinations.number(tuple);
        this.hasNoColumns = IntStream.of(columns).allMatch(column -> column < 0);
    }

    /** The number of the row's combination; adds findings for errors. */
    int read(CsvScanner row, Findings findings) throws UnreadableFile {
        if (hasNoColumns) {
            return emptyCombination;
        }
        for (int a = 0; a < columns.length; a++) {
            tuple[a] = columns[a] < 0 ? NO_COLUMN : readCell(a, row, findings);
        }
        return combinations.number(tuple);
    }

    /** The number of the combination in which no attribute is given. */
    int emptyCombination() {
        return emptyCombination;
    }

    /** Whether the file has a column for the attribute. */
    public boolean hasColumn(int attribute) {
        return columns[attribute] >= 0;
    }

    /** The value of an attribute in a combination; null if it is empty or has no column. */
    public @Nullable String value(int combination, int attribute) {
        int text = combinations.value(combination, attribute);
        return text < 0 ? null : meanings.get(attribute).get(text).value;
    }

    public String name(int attribute) {
        return names.get(attribute);
    }

    private int readCell(int a, CsvScanner row, Findings findings) throws UnreadableFile {
        int cell = columns[a];
        int text = texts.get(a).number(row.bytes(), row.start(cell), row.end(cell));
        List<Meaning> known = meanings.get(a);
        if (text == known.size()) {
            known.add(meaning(attributes.get(a), texts.get(a).text(text)));
        }
        Meaning meaning = known.get(text);
        if (meaning.fault != null) {
            NumberFormat numbers = attributes.get(a).numbers();
            findings.error(
                    meaning.fault,
                    row.row(),
                    names.get(a),
                    Objects.requireNonNullElse(meaning.value, ""),
                    attributes.get(a).id(),
                    numbers == null ? "" : Objects.toString(numbers.min(), ""),
                    numbers == null ? "" : Objects.toString(numbers.max(), ""));
        }
        return text;
    }

    private Meaning meaning(Dsd.Component attribute, String cell) {
        Codelist codelist = attribute.codelist();
        String text = labelled ? LabelledCells.withoutLabel(cell, codelist) : cell;
        if (text.isEmpty()) {
            return new Meaning(
                    null, required && attribute.mandatory() ? Rule.MISSING_ATTRIBUTE : null);
        }
        if (codelist == null && text.codePoints().anyMatch(OneLineText::changesDirection)) {
            return new Meaning(text, Rule.TEXT_DIRECTION);
        }
        if (attribute.numbers() != null) {
            return new Meaning(text, fault(text, attribute.numbers()));
        }
        boolean known = codelist == null || codelist.contains(text);
        return new Meaning(text, known ? null : Rule.UNKNOWN_ATTRIBUTE_CODE);
    }

    /** The rule that the text of a numeric attribute breaks, or null. */
    private static @Nullable Rule fault(String text, NumberFormat format) {
        DecimalParser number = new DecimalParser();
        return switch (number.parse(text)) {
            case NOT_A_NUMBER -> Rule.NOT_A_NUMBER;
            case OUT_OF_RANGE -> Rule.OUT_OF_RANGE;
            case NUMBER ->
                    format.whole() && !WHOLE.matcher(text).matches()
                            ? Rule.NOT_WHOLE
                            : format.allows(new BigDecimal(text)) ? null : Rule.ATTRIBUTE_BOUNDS;
        };
    }
}
