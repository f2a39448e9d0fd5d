package org.sharedgrowth.observatory.gateway.portal.submission;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Review;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Schedule;
import org.sharedgrowth.observatory.gateway.portal.client.Submissions.Submission;
import org.sharedgrowth.observatory.messages.Formats;
import org.sharedgrowth.observatory.messages.Language;
import org.sharedgrowth.observatory.messages.Texts;

/**
 * Describes a file and its state in the reader's language.
 *
 * @param zone the time zone of the office
 */
record FileWords(Language language, BoardText board, Formats formats, ZoneId zone) {
    private static final int SHORT_ID_LENGTH = 8;

    static FileWords of(Language language, ZoneId zone) {
        return new FileWords(
                language, Texts.of(BoardText.class, language), Formats.of(language), zone);
    }

    /**
     * Day and time in the time zone of the office, with the name of the zone; empty without an
     * instant.
     */
    String moment(@Nullable Instant instant) {
        return instant == null ? "" : formats.dateAndTime(instant, zone);
    }

    /** The name of the file, or the beginning of its id. */
    String name(Submission file) {
        String name = file.fileName();
        String id = file.id();
        return name == null
                ? board.nameless(id.substring(0, Math.min(SHORT_ID_LENGTH, id.length())))
                : name;
    }

    /** The state, and the next step that the file waits for. */
    String state(Submission file) {
        if (file.replaced()) {
            return board.replaced();
        }
        return switch (file.state()) {
            case "RECEIVED" -> board.received();
            case "CHECKING" -> board.checking();
            case "REJECTED" -> rejected(file.review());
            case "READY" -> ready(file.schedule());
            case "RELEASED" -> board.released(file.releaseNumber());
            case "WITHDRAWN" -> board.setAside();
            default -> file.state();
        };
    }

    private String rejected(@Nullable Review review) {
        if (review == null) {
            return board.rejected();
        }
        return review.returned() ? board.returned() : board.refused();
    }

    private String ready(@Nullable Schedule schedule) {
        return schedule == null ? board.ready() : board.planned(moment(schedule.releaseAt()));
    }

    /** The state as a tag. */
    Tag tag(Submission file) {
        return tag(file, state(file));
    }

    /**
     * The state as a tag for places with little room: the tag of a file that failed its check has
     * the number of faults.
     */
    Tag shortTag(Submission file) {
        boolean faults = file.rejected() && file.review() == null && !file.replaced();
        return tag(file, faults ? board.faults(file.errors()) : state(file));
    }

    private static Tag tag(Submission file, String text) {
        if (file.replaced()) {
            return new Tag("WITHDRAWN", "", text); // replaced files look like withdrawn ones
        }
        String sign =
                switch (file.state()) {
                    case "REJECTED" -> "✕";
                    case "RELEASED" -> "✓";
                    case "READY" -> file.planned() ? "◷" : "●";
                    case "RECEIVED", "CHECKING" -> "●";
                    default -> "";
                };
        return new Tag(file.state(), sign, text);
    }
}
