package org.sharedgrowth.observatory.reports.checkcode;

/**
 * A check code: nine symbols of Crockford's base 32 (digits and capital letters without I, L, O and
 * U) and a check symbol computed by the algorithm Luhn mod N with N = 32. The check symbol detects
 * every single wrong symbol, and every swap of two neighbouring symbols except 0 and Z. Pure.
 *
 * @param symbols the ten symbols, without a hyphen
 */
public record CheckCode(String symbols) {
    /** How many different codes there are: 32 to the power of 9. */
    public static final long COUNT = 1L << 45;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = 32;
    private static final int RANDOM_SYMBOLS = 9;

    /** Number of bits of a symbol. */
    private static final int BITS = 5;

    /** Number of symbols in each printed group. */
    private static final int GROUP_LENGTH = 5;

    /**
     * Checks the form and the check symbol.
     *
     * @throws MistypedCode with the reason {@link MistypedCode.Reason#FORM} or {@link
     *     MistypedCode.Reason#CHECK_SYMBOL}
     */
    public CheckCode {
        if (symbols.length() != RANDOM_SYMBOLS + 1) {
            throw new MistypedCode(MistypedCode.Reason.FORM);
        }
        for (int i = 0; i < symbols.length(); i++) {
            if (ALPHABET.indexOf(symbols.charAt(i)) < 0) {
                throw new MistypedCode(MistypedCode.Reason.FORM);
            }
        }
        if (symbols.charAt(RANDOM_SYMBOLS) != checkSymbol(symbols.substring(0, RANDOM_SYMBOLS))) {
            throw new MistypedCode(MistypedCode.Reason.CHECK_SYMBOL);
        }
    }

    /** A text that is not a check code. */
    public static final class MistypedCode extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** What is wrong with it. */
        public enum Reason {
            /** It does not have ten symbols, or has one that check codes do not use. */
            FORM,
            /** The last symbol does not match the others, so at least one is wrong. */
            CHECK_SYMBOL
        }

        private final Reason reason;

        MistypedCode(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * The code with the given number.
     *
     * @param number from 0, less than {@link #COUNT}
     */
    public static CheckCode ofNumber(long number) {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("not the number of a check code: " + number);
        }
        StringBuilder symbols = new StringBuilder();
        for (int shift = (RANDOM_SYMBOLS - 1) * BITS; shift >= 0; shift -= BITS) {
            symbols.append(ALPHABET.charAt((int) (number >> shift) & (BASE - 1)));
        }
        return new CheckCode(symbols.append(checkSymbol(symbols.toString())).toString());
    }

    /**
     * Reads a code as people type it: in capital or small letters, with or without hyphens and
     * spaces, with O for 0, and I or L for 1.
     *
     * @throws MistypedCode if it is not a code
     */
    public static CheckCode read(String typed) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < typed.length() && symbols.length() <= RANDOM_SYMBOLS + 1; i++) {
            char symbol = typed.charAt(i);
            switch (symbol) {
                case '-', ' ', '\u2010', '\u2011', '\u00A0' -> {}
                case 'O', 'o' -> symbols.append('0');
                case 'I', 'i', 'L', 'l' -> symbols.append('1');
                default -> symbols.append(capital(symbol));
            }
        }
        return new CheckCode(symbols.toString());
    }

    /** Capitalizes a to z only: the capital of some other letters, such as ı, is one of A to Z. */
    private static char capital(char symbol) {
        return symbol >= 'a' && symbol <= 'z' ? (char) (symbol - 'a' + 'A') : symbol;
    }

    /** Two groups of five symbols, such as {@code K7QF3-M2X97}. */
    public String printed() {
        return symbols.substring(0, GROUP_LENGTH) + "-" + symbols.substring(GROUP_LENGTH);
    }

    /** The code as {@link #printed}. */
    @Override
    public String toString() {
        return printed();
    }

    /**
     * From the last symbol to the first, every second value is doubled and its two digits in base
     * 32 are added; the check symbol completes the sum to a multiple of 32.
     */
    private static char checkSymbol(String symbols) {
        int sum = 0;
        boolean doubled = true;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            int value = ALPHABET.indexOf(symbols.charAt(i)) * (doubled ? 2 : 1);
            sum += value / BASE + value % BASE;
            doubled = !doubled;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
