package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An office's contributions. */
public interface Submissions {
    /** States that do not change without a user's action. */
    Set<String> RESTING = Set.of("REJECTED", "READY", "RELEASED", "WITHDRAWN");

    /** A dataflow, as the list of structures names it. */
    record Dataflow(String id, @Nullable String name) {
        public String label() {
            return requireNonNullElse(name, id);
        }
    }

    /** How many series a submission would change. */
    record SeriesCount(long added, long revised, long unchanged) {}

    /** Progress of the check. */
    record Progress(@Nullable String phase, long done, long total) {}

    /** The planned release. */
    record Schedule(@Nullable Instant releaseAt, boolean announced, @Nullable String scheduledBy) {
        public String when() {
            return Releases.moment(releaseAt);
        }
    }

    /** The decision of a reviewer who did not release a submission. */
    record Review(String outcome, String reason, String reviewedBy) {
        public boolean returned() {
            return outcome.equals("returned");
        }
    }

    /** One step in the life of a submission. */
    record Step(
            String action,
            @Nullable String by,
            @Nullable String role,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable Instant releaseAt) {
        public String when() {
            return Releases.moment(at);
        }

        /** The action, in words. */
        public String what() {
            return switch (action) {
                case "sent" -> "sent";
                case "accepted" -> "checked: no errors";
                case "rejected" -> "checked: errors found";
                case "planned" -> "release planned for " + Releases.moment(releaseAt);
                case "moved" -> "release moved to " + Releases.moment(releaseAt);
                case "cancelled" -> "planned release cancelled";
                case "missed" -> "not released as planned: other figures were released first";
                case "returned" -> "returned for correction";
                default -> action;
            };
        }

        /** Who did it: a name and a role, or the observatory. */
        public String who() {
            if (by == null) {
                return "the observatory";
            }
            return role == null ? by : by + " (" + role + ")";
        }
    }

    /** One submission. */
    record Submission(
            String id,
            String flow,
            String provider,
            String state,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String fileName,
            @Nullable String format,
            long rows,
            long observations,
            @Nullable SeriesCount series,
            long errors,
            long warnings,
            @Nullable Progress progress,
            @Nullable Long release,
            long revision,
            @Nullable Schedule schedule,
            @Nullable Review review,
            @Nullable String reason) {
        public boolean resting() {
            return RESTING.contains(state);
        }

        public boolean ready() {
            return state.equals("READY") && schedule == null;
        }

        public boolean planned() {
            return schedule != null;
        }

        /** Whether the changes it would make can be shown. */
        public boolean pending() {
            return ready() || planned();
        }

        public boolean rejected() {
            return state.equals("REJECTED");
        }

        public boolean withdrawable() {
            return !state.equals("RELEASED") && !state.equals("WITHDRAWN");
        }

        public String when() {
            return Releases.moment(submittedAt);
        }

        public String name() {
            return requireNonNullElse(
                    fileName, "Submission " + id.substring(0, Math.min(8, id.length())));
        }

        public String by() {
            return requireNonNullElse(submittedBy, "");
        }

        public SeriesCount counts() {
            return requireNonNullElse(series, new SeriesCount(0, 0, 0));
        }

        public long releaseNumber() {
            return requireNonNullElse(release, 0L);
        }

        /** The result of the button that was pressed, in words; empty for none. */
        public String doneText(String button) {
            return switch (button) {
                case "release" -> state.equals("RELEASED") ? releasedText() : "";
                case "schedule", "move" ->
                        schedule == null
                                ? ""
                                : "The release is planned for " + schedule.when() + ".";
                case "cancel" -> ready() ? "The planned release is cancelled." : "";
                case "review" -> review == null ? "" : "The file was " + review.outcome() + ".";
                case "withdraw" -> state.equals("WITHDRAWN") ? "The file is withdrawn." : "";
                case "late" ->
                        pending()
                                ? "Nothing was done, because you took too long to confirm."
                                        + " Press the button again."
                                : "";
                default -> "";
            };
        }

        private String releasedText() {
            return "Released: "
                    + name()
                    + " is public as release "
                    + releaseNumber()
                    + ", with "
                    + counts().added()
                    + " series added and "
                    + counts().revised()
                    + " revised.";
        }

        private String rejectedText() {
            if (review == null) {
                return "errors found: correct it and send it again";
            }
            return review.returned()
                    ? "returned by a reviewer: correct it and send it again"
                    : "refused by a reviewer";
        }

        /** The state in words. */
        public String stateText() {
            return switch (state) {
                case "RECEIVED" -> "received, waiting for its check";
                case "CHECKING" -> "being checked";
                case "REJECTED" -> rejectedText();
                case "READY" ->
                        schedule == null
                                ? "checked, waiting for a reviewer"
                                : "to be released on " + schedule.when();
                case "RELEASED" -> "released";
                case "WITHDRAWN" -> "withdrawn";
                default -> state;
            };
        }
    }

    /** A value before or after the change, with the code of its unit and its attributes. */
    record Side(
            @Nullable BigDecimal value,
            @Nullable String status,
            @Nullable String unit,
            @Nullable Integer unitMultiplier,
            @Nullable String source,
            @Nullable String comment) {
        /**
         * The value as text.
         *
         * @param measured whether to name the unit
         */
        String text(boolean measured) {
            String words = Status.words(requireNonNullElse(status, ""));
            String number = value == null ? "" : Units.exact(value);
            if (measured && !number.isEmpty()) {
                number += " " + measure();
            }
            if (number.isEmpty()) {
                return words;
            }
            return words.isEmpty() ? number : number + " (" + words + ")";
        }

        private String measure() {
            return Units.text(requireNonNullElse(unit, ""), requireNonNullElse(unitMultiplier, 0));
        }
    }

    /** One cell that a release would add or revise. */
    record Change(
            @Nullable String key,
            @Nullable String area,
            @Nullable String areaName,
            @Nullable String indicator,
            String period,
            @Nullable String change,
            @Nullable Side previous,
            @Nullable Side current) {
        public String before() {
            return previous == null ? "–" : previous.text(changesUnit());
        }

        public String after() {
            return current == null ? "–" : current.text(changesUnit());
        }

        /** The unit of the figure after the release, as codes; empty if there is none. */
        public String unit() {
            Side side = current == null ? previous : current;
            return side == null ? "" : side.measure();
        }

        /** The source of the figure after the release. */
        public String source() {
            return current == null ? "" : requireNonNullElse(current.source, "none");
        }

        /** The current source; empty if it does not change or there is no figure now. */
        public String sourceBefore() {
            return previous == null || current == null || isSame(previous.source, current.source)
                    ? ""
                    : requireNonNullElse(previous.source, "none");
        }

        /** The comment of the figure after the release. */
        public String comment() {
            return current == null ? "" : requireNonNullElse(current.comment, "");
        }

        /** The current comment if the release removes it; else empty. */
        public String commentBefore() {
            return previous == null || current == null || isSame(previous.comment, current.comment)
                    ? ""
                    : requireNonNullElse(previous.comment, "");
        }

        private static boolean isSame(@Nullable String before, @Nullable String after) {
            return Objects.equals(before, after);
        }

        private boolean changesUnit() {
            return previous != null
                    && current != null
                    && !previous.measure().equals(current.measure());
        }
    }
}
