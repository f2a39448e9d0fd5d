package org.sharedgrowth.observatory.gateway.portal.client;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data types for the files that offices submit. */
public interface Submissions {
    /** States of a file whose check has ended. */
    Set<String> CHECK_ENDED = Set.of("REJECTED", "READY", "RELEASED", "WITHDRAWN");

    /** A dataflow in the list of structures. */
    record Dataflow(String id, @Nullable String name) {
        public String label() {
            return requireNonNullElse(name, id);
        }
    }

    /** How many figures a submission changes, by kind. */
    record FigureCount(long added, long revised, long deleted, long status) {
        /** How many figures change in any way. */
        public long all() {
            return added + revised + deleted + status;
        }

        /** The same numbers in the form used for differences between releases. */
        public Differences.Totals totals() {
            return new Differences.Totals(added, revised, deleted, status, 0);
        }
    }

    /** Progress of the check. */
    record Progress(@Nullable String phase, long done, long total) {}

    /** The planned release. */
    record Schedule(@Nullable Instant releaseAt, boolean announced, @Nullable String scheduledBy) {}

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
            @Nullable Instant releaseAt) {}

    /**
     * One submission.
     *
     * @param figures how many figures its release changes; null before its check
     * @param replaces id of the file that it corrects; null if it corrects none
     * @param replacedBy id of the corrected file; null if there is none
     * @param restorableUntil time until which its withdrawal can be undone; null if it cannot
     */
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
            @Nullable FigureCount figures,
            long errors,
            long warnings,
            @Nullable Progress progress,
            @Nullable Long release,
            long revision,
            @Nullable Schedule schedule,
            @Nullable Review review,
            @Nullable String reason,
            @Nullable String replaces,
            @Nullable String replacedBy,
            @Nullable Instant restorableUntil) {
        public boolean isChecked() {
            return CHECK_ENDED.contains(state);
        }

        public boolean ready() {
            return state.equals("READY") && schedule == null;
        }

        public boolean planned() {
            return state.equals("READY") && schedule != null;
        }

        /** Whether it is checked but not yet released. */
        public boolean pending() {
            return ready() || planned();
        }

        public boolean rejected() {
            return state.equals("REJECTED");
        }

        public boolean released() {
            return state.equals("RELEASED");
        }

        public boolean withdrawn() {
            return state.equals("WITHDRAWN");
        }

        public boolean withdrawable() {
            return !released() && !withdrawn() && !replaced();
        }

        /** Whether its withdrawal can be undone. */
        public boolean restorable() {
            return withdrawn() && restorableUntil != null;
        }

        /** Whether a corrected file replaces it. */
        public boolean replaced() {
            return replacedBy != null;
        }

        /** The name of the person who sent it, or an empty text. */
        public String sender() {
            return requireNonNullElse(submittedBy, "");
        }

        public long releaseNumber() {
            return requireNonNullElse(release, 0L);
        }
    }

    /** The first rows of a file and the rows with findings, as they were read. */
    record FileRows(List<String> columns, List<FileRow> rows) {
        public FileRows {
            columns = requireNonNullElse(columns, List.<String>of());
            rows = requireNonNullElse(rows, List.<FileRow>of());
        }

        /**
         * Used for files without findings, whose rows are not requested, and if the rows cannot be
         * read.
         */
        public static FileRows none() {
            return new FileRows(List.of(), List.of());
        }
    }

    /**
     * One row of a file.
     *
     * @param row its number, by which findings refer to it
     */
    record FileRow(long row, List<String> cells) {}

    /** A value before or after the change, with the code of its unit and its attributes. */
    record Side(
            @Nullable BigDecimal value,
            @Nullable String status,
            @Nullable String unit,
            @Nullable Integer unitMultiplier,
            @Nullable String source,
            @Nullable String comment) {
        public String statusCode() {
            return requireNonNullElse(status, "");
        }

        public String unitCode() {
            return requireNonNullElse(unit, "");
        }

        public int power() {
            return requireNonNullElse(unitMultiplier, 0);
        }
    }

    /** One cell that a release would add, revise or delete. */
    record Change(
            @Nullable String key,
            @Nullable String area,
            @Nullable String areaName,
            @Nullable String indicator,
            String period,
            @Nullable String change,
            @Nullable Side previous,
            @Nullable Side current) {
        public String series() {
            return requireNonNullElse(key, "");
        }

        public String indicatorCode() {
            return requireNonNullElse(indicator, "");
        }

        /** The name of the area, else its code. */
        public String place() {
            return requireNonNullElse(areaName, requireNonNullElse(area, ""));
        }

        /** The figure after the release; for a deletion, the figure before it. */
        public @Nullable Side either() {
            return current == null ? previous : current;
        }

        /** Whether the release changes the unit of the figure. */
        public boolean changesUnit() {
            return previous != null
                    && current != null
                    && !(previous.unitCode().equals(current.unitCode())
                            && previous.power() == current.power());
        }

        /** Whether both sides exist and have different sources. */
        public boolean changesSource() {
            return previous != null
                    && current != null
                    && !Objects.equals(previous.source(), current.source());
        }

        /** Whether both sides exist and have different comments. */
        public boolean changesComment() {
            return previous != null
                    && current != null
                    && !Objects.equals(previous.comment(), current.comment());
        }
    }
}
