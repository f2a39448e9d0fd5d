package org.sharedgrowth.observatory.indicators.submission.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedgrowth.observatory.identity.Provider;
import org.sharedgrowth.observatory.indicators.series.SeriesStore;
import org.sharedgrowth.observatory.indicators.series.StoreState;
import org.sharedgrowth.observatory.indicators.structure.Agreement;
import org.sharedgrowth.observatory.indicators.structure.Catalogue;
import org.sharedgrowth.observatory.indicators.structure.Dataflow;
import org.sharedgrowth.observatory.indicators.structure.registration.Structures;
import org.sharedgrowth.observatory.indicators.submission.checking.CheckContext;
import org.sharedgrowth.observatory.indicators.submission.checking.Finding;
import org.sharedgrowth.observatory.indicators.submission.checking.Progress;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.Check;
import org.sharedgrowth.observatory.indicators.submission.checking.merge.CheckResult;
import org.sharedgrowth.observatory.indicators.submission.reading.FileLimits;
import org.sharedgrowth.observatory.indicators.submission.reading.FileText;
import org.sharedgrowth.observatory.indicators.submission.reading.UnreadableFile;
import org.sharedgrowth.observatory.indicators.submission.reading.file.DataFile;
import org.sharedgrowth.observatory.indicators.submission.row.Job;
import org.sharedgrowth.observatory.indicators.submission.row.WorkerRows;
import org.sharedgrowth.observatory.indicators.submission.upload.Spool;

/** Checks one submission's file from beginning to end, on the thread of the caller. */
@ApplicationScoped
class FileCheck {
    private static final Logger LOG = Logger.getLogger(FileCheck.class);
    private static final int MAX_ATTEMPTS = 3;

    private final WorkerRows rows;
    private final ResultWriter writer;
    private final Spool spool;
    private final Structures structures;
    private final SeriesStore store;

    FileCheck(
            WorkerRows rows,
            ResultWriter writer,
            Spool spool,
            Structures structures,
            SeriesStore store) {
        this.rows = rows;
        this.writer = writer;
        this.spool = spool;
        this.structures = structures;
        this.store = store;
    }

    /**
     * Checks a submission. If the check fails for a reason outside the file, the submission stays
     * unchecked and is rejected after three attempts.
     *
     * @return the finding that refuses a file that could not be read to its end; otherwise null
     */
    @Nullable Finding run(UUID id, Progress progress) {
        long start = System.nanoTime();
        Job job = null;
        try {
            job = rows.begin(id, spool.node());
            if (job == null) {
                return null;
            }
            if (job.attempt() > MAX_ATTEMPTS) {
                // The earlier attempts ended without an exception, so the process must have
                // crashed.
                giveUp(job);
                return null;
            }
            CheckEnd end = check(job, progress);
            long checkedAt = System.nanoTime();
            progress.report(Progress.Phase.STORING, 0, end.result().versions().size());
            if (writer.end(job, end)) {
                spool.remove(id);
                log(job, end.result(), checkedAt - start, System.nanoTime() - checkedAt);
                return end.refusal();
            }
        } catch (IOException | SQLException | RuntimeException | OutOfMemoryError e) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.infof("check interrupted because the node is stopping submission=%s", id);
            } else {
                LOG.errorf(e, "check failed submission=%s", id);
            }
            if (job != null && job.attempt() >= MAX_ATTEMPTS) {
                giveUp(job);
            }
        }
        return null;
    }

    private CheckEnd check(Job job, Progress progress) throws IOException {
        Catalogue catalogue = structures.current();
        Dataflow flow = catalogue.dataflow(job.flow());
        Agreement agreement = catalogue.agreement(job.flow(), job.provider());
        if (flow == null || agreement == null) {
            return CheckEnd.refused(
                    new UnreadableFile(
                            "no-agreement",
                            0,
                            t -> t.noAgreement(job.provider(), job.flow()),
                            FileText::askForAgreement));
        }
        CheckContext context =
                new CheckContext(
                        catalogue,
                        flow,
                        agreement,
                        new Provider(job.provider(), job.areas()),
                        job.skipUnknown(),
                        LocalDate.ofInstant(job.submittedAt(), ZoneOffset.UTC));
        StoreState state = store.state();
        try (DataFile file = DataFile.open(spool.file(job.id()), FileLimits.DEFAULT)) {
            CheckResult result =
                    Check.run(
                            file,
                            context,
                            OwnSeries.of(state, flow.dataKey(), job.provider()),
                            progress);
            return SourceResolution.of(state, flow, job.provider())
                    .settle(result, format(file), state.release())
                    .withExcerpt(FileExcerpt.of(file, result.findings().report()));
        } catch (UnreadableFile refusal) {
            return CheckEnd.refused(refusal);
        } catch (NoSuchFileException e) {
            return CheckEnd.refused(fileLost());
        }
    }

    /** The refusal of a file that is no longer on this node or whose check did not end. */
    static UnreadableFile fileLost() {
        return new UnreadableFile("upload-lost", 0, FileText::uploadLost, FileText::sendAgain);
    }

    private void giveUp(Job job) {
        UnreadableFile refusal =
                new UnreadableFile(
                        "check-failed", 0, FileText::checkFailed, FileText::sendAgainOrReport);
        try {
            if (writer.end(job, CheckEnd.refused(refusal))) {
                spool.remove(job.id());
            }
        } catch (SQLException e) {
            LOG.errorf(e, "rejection failed submission=%s", job.id());
        }
    }

    private static String format(DataFile file) {
        String kind = file.header().kind().label();
        return switch (file.container()) {
            case PLAIN -> kind;
            case XLSX -> kind.replace("CSV", "table") + ", XLSX";
            default -> kind + ", " + file.container().name().toLowerCase(Locale.ROOT);
        };
    }

    private static void log(Job job, CheckResult result, long checkingNanos, long storingNanos) {
        LOG.infof(
                "checked submission=%s provider=%s flow=%s good=%s rows=%d observations=%d"
                        + " changed=%d errors=%d warnings=%d checking_ms=%d storing_ms=%d",
                job.id(),
                job.provider(),
                job.flow(),
                result.isGood(),
                result.rows(),
                result.observations(),
                result.versions().size(),
                result.findings().errors(),
                result.findings().warnings(),
                checkingNanos / 1_000_000,
                storingNanos / 1_000_000);
    }
}
