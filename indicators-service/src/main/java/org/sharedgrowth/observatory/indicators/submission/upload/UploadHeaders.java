package org.sharedgrowth.observatory.indicators.submission.upload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.contract.OneLineText;
import org.sharedgrowth.observatory.indicators.problem.SubmissionText;
import org.sharedgrowth.observatory.messages.LocalizedText;
import org.sharedgrowth.observatory.messages.Texts;
import org.sharedgrowth.observatory.service.problem.Problem;

/** Reads the headers {@code Prefer} and {@code Content-Disposition} of an upload. */
public final class UploadHeaders {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})");
    private static final Pattern EXTENDED_NAME =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final long DEFAULT_SECONDS = 5;
    private static final long MAX_SECONDS = 25;
    private static final int MAX_NAME_LENGTH = 200;

    private UploadHeaders() {}

    /** How long the client is willing to wait (RFC 7240): five seconds by default, 25 at most. */
    public static Duration maxWait(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return Duration.ofSeconds(
                wait.find()
                        ? Math.min(Long.parseLong(wait.group(1)), MAX_SECONDS)
                        : DEFAULT_SECONDS);
    }

    /**
     * The file's name (RFC 6266) without its path and control characters, only for display; null if
     * there is none.
     *
     * @throws Problem 400 if it contains other characters that are not allowed in a single line
     */
    public static @Nullable String fileName(@Nullable String disposition) {
        if (disposition == null) {
            return null;
        }
        Matcher extended = EXTENDED_NAME.matcher(disposition);
        Matcher plain = NAME.matcher(disposition);
        String name = null;
        if (extended.find()) {
            name = decode(extended.group(1));
        } else if (plain.find()) {
            name = plain.group(1) == null ? plain.group(2) : plain.group(1);
        }
        return name == null ? null : checkName(name);
    }

    private static @Nullable String checkName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        OneLineText.fault(clean)
                .ifPresent(fault -> {
                    throw Problem.parameter(
                            "Content-Disposition",
                            clean,
                            LocalizedText.of(language ->
                                    Texts.of(SubmissionText.class, language)
                                            .ofFileName(fault.in(language))));
                });
        return clean.isEmpty()
                ? null
                : clean.codePoints()
                        .limit(MAX_NAME_LENGTH)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static @Nullable String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
