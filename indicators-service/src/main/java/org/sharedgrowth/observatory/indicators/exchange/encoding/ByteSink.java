package org.sharedgrowth.observatory.indicators.exchange.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.sharedgrowth.observatory.indicators.series.Frequency;
import org.sharedgrowth.observatory.indicators.series.PackedSeries;
import org.sharedgrowth.observatory.indicators.series.TimePeriod;

/** A growing array of bytes that knows how numbers, periods and JSON and CSV texts are written. */
public final class ByteSink {
    private static final int MAX_LONG_DIGITS = 20;

    private static final int HUNDRED = 100;
    private static final int TEN_THOUSAND = 10_000;
    private static final int HUNDRED_MILLION = 100_000_000;

    /** What writes two digits at once, the first of them lower. */
    private static final VarHandle TWO =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** What writes eight digits at once. */
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The digits of the numbers from 00 to 99. */
    private static final short[] PAIRS = new short[HUNDRED];

    /** 10, 100 … as far as a long goes; before them 0, so that 0 has one digit. */
    private static final long[] POWERS = new long[19];

    static {
        for (int i = 0; i < HUNDRED; i++) {
            PAIRS[i] = (short) (('0' + i / 10) | (('0' + i % 10) << Byte.SIZE));
        }
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = i == 1 ? 10 : 10 * POWERS[i - 1];
        }
    }

    /** The first character that is more than one byte in UTF-8. */
    private static final char FIRST_WIDE = 0x80;

    private static final int SECONDS_A_DAY = 86_400;
    private static final int MAX_DECIMAL = MAX_LONG_DIGITS + Byte.MAX_VALUE;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    public ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    /** A copy of what was written since the last call. */
    public byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    /** The array written to, which is given away: do not write any more. */
    public byte[] array() {
        return bytes;
    }

    /** Forgets what was written. */
    public void clear() {
        size = 0;
    }

    public ByteSink put(int character) {
        reserve(1);
        bytes[size++] = (byte) character;
        return this;
    }

    /** The UTF-8 bytes of a text, as they are. */
    public ByteSink put(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE) {
                return put(text.getBytes(StandardCharsets.UTF_8));
            }
            bytes[size + i] = (byte) c;
        }
        size += length;
        return this;
    }

    public ByteSink put(byte[] other) {
        return put(other, 0, other.length);
    }

    public ByteSink put(byte[] other, int from, int length) {
        reserve(length);
        System.arraycopy(other, from, bytes, size, length);
        size += length;
        return this;
    }

    /** All of another sink. */
    public ByteSink put(ByteSink other) {
        return put(other.bytes, 0, other.size);
    }

    /** A whole number that is not negative. */
    public ByteSink integer(int number) {
        reserve(MAX_LONG_DIGITS);
        appendInteger(number);
        return this;
    }

    private void appendInteger(int number) {
        if (number < 10) {
            bytes[size++] = (byte) ('0' + number);
        } else if (number < HUNDRED) {
            TWO.set(bytes, size, PAIRS[number]);
            size += 2;
        } else {
            int end = size + count(number);
            digits(number, size, end);
            size = end;
        }
    }

    /** What opens a member that is named by a number and holds an array: {@code 12":[}. */
    public ByteSink openArray(int number) {
        reserve(MAX_LONG_DIGITS + 3);
        appendInteger(number);
        bytes[size++] = '"';
        bytes[size++] = ':';
        bytes[size++] = '[';
        return this;
    }

    /** The first day of a period. */
    public ByteSink firstDay(Frequency frequency, int ordinal) {
        return day(new TimePeriod(frequency, ordinal).firstDay());
    }

    /** A day as {@code 2020-05-31}. */
    public ByteSink day(LocalDate day) {
        return period(Frequency.D, Math.toIntExact(day.toEpochDay()));
    }

    /** An instant to the second as {@code 2020-05-31T23:59:59Z}. */
    public ByteSink second(Instant instant) {
        long second = instant.getEpochSecond();
        int ofDay = Math.floorMod(second, SECONDS_A_DAY);
        period(Frequency.D, Math.toIntExact(Math.floorDiv(second, (long) SECONDS_A_DAY)));
        put('T').two(ofDay / 3600).put(':').two(ofDay / 60 % 60).put(':').two(ofDay % 60);
        return put('Z');
    }

    private ByteSink two(int number) {
        return put('0' + number / 10).put('0' + number % 10);
    }

    /** The text of a period. */
    public ByteSink period(Frequency frequency, int ordinal) {
        reserve(TimePeriod.MAX_LENGTH);
        size = TimePeriod.write(frequency, ordinal, bytes, size);
        return this;
    }

    /** The exact value of an observation that is not missing, without exponent. */
    public ByteSink value(PackedSeries series, int observation) {
        if (series.isWide(observation)) {
            BigDecimal wide = series.wide(observation);
            return wide == null ? this : put(wide.toPlainString());
        }
        return decimal(series.mantissa(observation), series.scale(observation));
    }

    /** {@code mantissa × 10^-scale} with exactly {@code scale} digits behind the point. */
    public ByteSink decimal(long mantissa, int scale) {
        reserve(MAX_DECIMAL);
        long number = mantissa;
        if (number < 0) {
            bytes[size++] = '-';
            number = -number;
        }
        int end = size + Math.max(count(number), scale + 1);
        if (scale == 0) {
            digits(number, size, end);
        } else {
            // All digits one place too far; those before the point, which are few, are then moved.
            digits(number, size + 1, end + 1);
            int point = end - scale;
            for (int at = size; at < point; at++) {
                bytes[at] = bytes[at + 1];
            }
            bytes[point] = '.';
            end++;
        }
        size = end;
        return this;
    }

    /** Fills a range with the digits of a number that is not negative, zeros in front. */
    private void digits(long number, int from, int end) {
        int at = end;
        long rest = number;
        while (rest >= HUNDRED_MILLION) {
            long next = rest / HUNDRED_MILLION;
            at -= Long.BYTES;
            EIGHT.set(bytes, at, eight((int) (rest - next * HUNDRED_MILLION)));
            rest = next;
        }
        int last = (int) rest;
        while (last >= HUNDRED) {
            int next = last / HUNDRED;
            at -= 2;
            TWO.set(bytes, at, PAIRS[last - next * HUNDRED]);
            last = next;
        }
        if (last >= 10) {
            at -= 2;
            TWO.set(bytes, at, PAIRS[last]);
        } else {
            bytes[--at] = (byte) ('0' + last);
        }
        while (at > from) {
            bytes[--at] = '0';
        }
    }

    /** The eight digits of a number, the first of them lowest. */
    private static long eight(int number) {
        int high = number / TEN_THOUSAND;
        int low = number - high * TEN_THOUSAND;
        return four(high) | (four(low) << Integer.SIZE);
    }

    private static long four(int number) {
        int high = number / HUNDRED;
        return PAIRS[high] | ((long) PAIRS[number - high * HUNDRED] << Short.SIZE);
    }

    /** How many digits a number has that is not negative. */
    private static int count(long number) {
        // 1233/4096 is a little less than the logarithm of 2 to the base of 10.
        int least = ((Long.SIZE - Long.numberOfLeadingZeros(number)) * 1233) >> 12;
        return number >= POWERS[least] ? least + 1 : least;
    }

    /** A JSON string with its quotes. */
    public ByteSink jsonString(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length * 6 + 2);
        bytes[size++] = '"';
        for (byte b : encoded) {
            if (b == '"' || b == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = b;
            } else if (b >= 0 && b < ' ') {
                bytes[size++] = '\\';
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[b >> 4];
                bytes[size++] = HEX[b & 15];
            } else {
                bytes[size++] = b;
            }
        }
        bytes[size++] = '"';
        return this;
    }

    /** Text of an XML element or attribute; what XML cannot hold becomes a question mark. */
    public ByteSink xml(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c < FIRST_WIDE;
        }
        return plain ? put(text) : escapedXml(text);
    }

    private ByteSink escapedXml(String text) {
        byte[] encoded =
                text.replace('\uFFFE', '?').replace('\uFFFF', '?').getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        for (byte b : encoded) {
            switch (b) {
                case '<' -> put("&lt;");
                case '>' -> put("&gt;");
                case '&' -> put("&amp;");
                case '"' -> put("&quot;");
                case '\t', '\n', '\r' -> put("&#").integer(b).put(';');
                default -> put(b >= 0 && b < ' ' ? '?' : b);
            }
        }
        return this;
    }

    /** A field of a CSV file (RFC 4180), quoted where it has to be. */
    public ByteSink csvField(String text) {
        boolean quote = false;
        for (int i = 0; i < text.length() && !quote; i++) {
            char c = text.charAt(i);
            quote = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return quote ? put('"').put(text.replace("\"", "\"\"")).put('"') : put(text);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
