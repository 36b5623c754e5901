package io.trustline.device.boundary;

import io.trustline.device.api.DeviceProblems;
import io.trustline.device.api.ImportView;
import io.trustline.device.api.ImportWish;
import io.trustline.device.control.DeviceLog;
import io.trustline.device.list.control.ImportState;
import io.trustline.device.list.control.Imports;
import io.trustline.device.list.control.ListTaking;
import io.trustline.device.list.control.OpenList;
import io.trustline.device.list.control.ReadyBatch;
import io.trustline.kernel.outcome.Outcome;
import io.trustline.kernel.outcome.Refusal;
import io.trustline.kernel.problem.ProblemType;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** A maker's list on its way in: while one batch is written down, the next is read and sealed. */
@ApplicationScoped
public class ListArrival {

    /** Each holds a few thousand rows in memory and keeps a processor busy. */
    private static final int MOST_AT_ONCE = 2;
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Pattern MAKER = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._&-]{0,62}[\\p{L}\\p{N}.])?");
    private static final int LONGEST_FILE_NAME = 200;

    @Inject
    Imports imports;
    @Inject
    ListTaking lists;
    @EJB
    DeskTransactions steps;
    @Resource
    ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Outcome<ImportView> take(ImportWish wish, InputStream csv) {
        if (!MAKER.matcher(wish.maker()).matches() || wish.file().length() > LONGEST_FILE_NAME) {
            return Outcome.refused(Refusal.of(ProblemType.BAD_REQUEST));
        }
        if (!places.tryAcquire()) {
            return Outcome.refused(new Refusal(ProblemType.TRY_AGAIN, LATER));
        }
        try {
            return open(wish, csv).map(list -> Outcome.granted(read(imports.begin(wish), wish.maker(), list)))
                    .orElseGet(() -> Outcome.refused(Refusal.of(DeviceProblems.LIST_UNREADABLE)));
        } finally {
            places.release();
        }
    }

    private Optional<OpenList> open(ImportWish wish, InputStream csv) {
        try {
            return lists.open(wish.maker(), csv);
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private ImportView read(UUID id, String maker, OpenList list) {
        var end = ImportState.INTERRUPTED;
        try {
            end = takeAll(id, maker, list);
        } catch (ExecutionException brokenOff) {
            DeviceLog.LOG.listInterrupted(id, brokenOff.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            imports.end(id, end);
        }
        var view = imports.find(id).orElseThrow();
        DeviceLog.LOG.listRead(id, view.state(), view.taken(), view.known(), view.bad());
        return view;
    }

    private ImportState takeAll(UUID id, String maker, OpenList list) throws ExecutionException, InterruptedException {
        var ready = next(list).get();
        while (!ready.isLast()) {
            var batch = ready;
            var next = next(list);
            if (!Insistence.insist(() -> steps.take(id, maker, batch))) {
                next.get();
                return ImportState.INTERRUPTED;
            }
            ready = next.get();
        }
        return ImportState.DONE;
    }

    private Future<ReadyBatch> next(OpenList list) {
        return executor.submit(list::next);
    }
}
