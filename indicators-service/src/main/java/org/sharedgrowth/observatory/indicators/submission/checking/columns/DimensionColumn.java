package org.sharedgrowth.observatory.indicators.submission.checking.columns;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.indicators.structure.Codelist;
import org.sharedgrowth.observatory.indicators.structure.Dsd;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Findings;
import org.sharedgrowth.observatory.indicators.submission.checking.Rule;
import org.sharedgrowth.observatory.indicators.submission.reading.ColumnTexts;
import org.sharedgrowth.observatory.indicators.submission.reading.CsvScanner;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;

/**
 * One dimension's column. The meaning of a code, and whether this office may send it, is determined
 * once for each distinct text. Codes are numbered by their position in the codelist, or in order of
 * appearance if the dimension has none.
 */
final class DimensionColumn {
    /** The result of checking a text. */
    enum Verdict {
        GOOD,
        EMPTY,
        UNKNOWN,
        FOREIGN,
        NOT_AGREED
    }

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]{1,128}");
    private static final long MAX_BYTES = 16 << 20;

    private final Dsd.Component dimension;
    private final String name;
    private final CheckContext context;
    private final boolean acceptsAliases;
    private final boolean labelled;
    private final ColumnTexts texts = new ColumnTexts(MAX_BYTES);
    private int[] codes = new int[64];
    private Verdict[] verdicts = new Verdict[64];
    private long[] skippedRows = new long[64];
    private long[] firstSkippedRow = new long[64];
    private int checkedTexts;

    /**
     * @param name the column's header
     * @param acceptsAliases whether aliases of areas and indicators, such as World Bank ids, are
     *     accepted in addition to codes
     * @param labelled whether names may follow codes
     */
    DimensionColumn(
            Dsd.Component dimension,
            String name,
            CheckContext context,
            boolean acceptsAliases,
            boolean labelled) {
        this.dimension = dimension;
        this.name = name;
        this.context = context;
        this.acceptsAliases = acceptsAliases;
        this.labelled = labelled;
    }

    /** The number of the text in a cell; checks the text if it is new. */
    int textNumber(CsvScanner row, int cell) throws UnreadableFile {
        int text = texts.number(row.bytes(), row.start(cell), row.end(cell));
        if (text == checkedTexts) {
            check(text);
        }
        return text;
    }

    Verdict verdict(int text) {
        return verdicts[text];
    }

    /** The number of the code that a text stands for; for valid texts only. */
    int codeNumber(int text) {
        return codes[text];
    }

    /** The code that a number stands for. */
    String codeOf(int number) {
        Codelist codelist = dimension.codelist();
        return codelist == null
                ? String.valueOf(resolve(texts.text(number)))
                : codelist.codes().get(number).id();
    }

    /** Counts a row that is skipped because of the text. */
    void skip(int text, long row) {
        if (skippedRows[text]++ == 0) {
            firstSkippedRow[text] = row;
        }
    }

    void report(int text, long row, Findings findings) {
        String value = texts.text(text);
        switch (verdicts[text]) {
            case GOOD -> {}
            case EMPTY -> findings.error(Rule.EMPTY_DIMENSION, row, name, value);
            case UNKNOWN -> findings.error(Rule.UNKNOWN_CODE, row, name, value);
            case FOREIGN -> findings.error(Rule.FOREIGN_AREA, row, name, value);
            case NOT_AGREED -> findings.error(Rule.NOT_AGREED, row, name, value);
        }
    }

    void reportSkipped(Findings findings) {
        for (int text = 0; text < checkedTexts; text++) {
            if (skippedRows[text] > 0) {
                findings.warnings(
                        skippedRows[text],
                        Rule.UNKNOWN_SKIPPED,
                        firstSkippedRow[text],
                        name,
                        texts.text(text));
            }
        }
    }

    private void check(int text) {
        if (text == codes.length) {
            codes = Arrays.copyOf(codes, text * 2);
            verdicts = Arrays.copyOf(verdicts, text * 2);
            skippedRows = Arrays.copyOf(skippedRows, text * 2);
            firstSkippedRow = Arrays.copyOf(firstSkippedRow, text * 2);
        }
        checkedTexts++;
        String value = texts.text(text);
        String code = resolve(value);
        codes[text] = code == null ? -1 : numberOf(code, text);
        verdicts[text] = verdict(value, code, codes[text]);
    }

    private Verdict verdict(String value, @Nullable String code, int number) {
        if (value.isEmpty()) {
            return Verdict.EMPTY;
        }
        if (code == null || number < 0) {
            return Verdict.UNKNOWN;
        }
        boolean agreed = context.agreement().allows(dimension.id(), code);
        if (dimension.id().equals(Dsd.AREA)) {
            return agreed && context.provider().speaksFor(code) ? Verdict.GOOD : Verdict.FOREIGN;
        }
        return agreed ? Verdict.GOOD : Verdict.NOT_AGREED;
    }

    private int numberOf(String code, int text) {
        Codelist codelist = dimension.codelist();
        if (codelist != null) {
            return codelist.position(code);
        }
        return CODE.matcher(code).matches() ? text : -1;
    }

    private @Nullable String resolve(String text) {
        if (acceptsAliases && dimension.id().equals(Dsd.AREA)) {
            return context.catalogue().areaCode(text);
        }
        if (acceptsAliases && dimension.id().equals(Dsd.INDICATOR)) {
            return context.catalogue().indicatorCode(text);
        }
        return labelled ? LabelledCells.withoutLabel(text, dimension.codelist()) : text;
    }
}
