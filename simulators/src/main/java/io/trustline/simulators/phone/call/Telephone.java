package io.trustline.simulators.phone.call;

import io.trustline.simulators.phone.sound.Recording;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One telephone: one call at a time, others find it busy. All that it does happens on one thread, in order. */
public final class Telephone implements AutoCloseable {

    private static final int REMEMBERED = 20;
    private static final int GRACE_SECONDS = 2;

    private final Desk desk;
    /** What still comes in once it is closed is let drop. */
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, Telephone::daemon,
            new ThreadPoolExecutor.DiscardPolicy());
    private final Deque<PhoneCall> calls = new ArrayDeque<>();
    private final Board board;
    private Optional<PhoneCall> current = Optional.empty();
    private Manner manner;
    private int count;

    public Telephone(Desk desk, Manner manner) {
        this.desk = desk;
        this.manner = manner;
        this.board = new Board(desk.clock(), manner);
    }

    /** A call came in; the line hears what becomes of it. */
    public void arrives(Arrival arrival) {
        run(() -> {
            var call = new PhoneCall(this, ++count, arrival);
            remember(call);
            desk.journal().accept("call " + call.number() + " arrives");
            if (current.isPresent()) {
                call.refuse(Refusal.BUSY);
                return;
            }
            current = Optional.of(call);
            manner.meet(call);
        });
    }

    /** The other side ended it, or the network did. */
    public void ends(Line line, Ending how) {
        run(() -> calls.stream().filter(call -> call.isOn(line)).findFirst().ifPresent(call -> call.finish(how)));
    }

    /** False where nothing rings. */
    public boolean answer() {
        return onCurrent(PhoneCall::waitsForSomebody, call -> call.answer(Answering.PERSON));
    }

    /** False where nothing rings. */
    public boolean decline() {
        return onCurrent(PhoneCall::waitsForSomebody, call -> call.refuse(Refusal.DECLINED));
    }

    /** False where nobody talks. */
    public boolean hangUp() {
        return onCurrent(call -> call.view().state() == CallState.TALKING, PhoneCall::hangUp);
    }

    /** False where nobody talks, the key is none, or the caller cannot hear keys. */
    public boolean press(char key) {
        return onCurrent(call -> call.press(key), call -> {
        });
    }

    /** Counts from the next call on. */
    public void behave(Manner wanted) {
        ask(() -> {
            manner = wanted;
            return true;
        });
    }

    public PhoneView view() {
        return board.view();
    }

    /** The telephone once it is another than at that version, or after a while as it is. */
    public PhoneView after(long version, long waitMillis) throws InterruptedException {
        return board.after(version, waitMillis);
    }

    public Optional<Recording> recording(int number) {
        return Optional.ofNullable(board.recordings().get(number));
    }

    /** Hangs up. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        ask(() -> {
            current.ifPresent(call -> {
                if (call.view().state() == CallState.TALKING) {
                    call.hangUp();
                } else {
                    call.refuse(Refusal.UNAVAILABLE);
                }
            });
            return true;
        });
        thread.shutdownNow();
    }

    Desk desk() {
        return desk;
    }

    Manner manner() {
        return manner;
    }

    void later(Duration wait, Runnable step) {
        thread.schedule(shown(step), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void ended(PhoneCall call) {
        desk.journal().accept("call " + call.number() + " over: " + call.view().ending().orElseThrow());
        current = current.filter(other -> other != call);
    }

    private boolean onCurrent(Predicate<PhoneCall> wanted, Consumer<PhoneCall> act) {
        return ask(() -> {
            var fitting = current.filter(wanted);
            fitting.ifPresent(act);
            return fitting.isPresent();
        });
    }

    private void remember(PhoneCall call) {
        calls.addFirst(call);
        if (calls.size() > REMEMBERED) {
            calls.removeLast();
        }
    }

    private boolean ask(BooleanSupplier question) {
        var answer = new CompletableFuture<Boolean>();
        run(() -> answer.complete(question.getAsBoolean()));
        return answer.completeOnTimeout(false, GRACE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Each step ends with a look at what there is now. */
    private void run(Runnable step) {
        thread.execute(shown(step));
    }

    private Runnable shown(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException broken) {
                desk.journal().accept("broken: " + broken);
            } finally {
                board.show(manner, current, calls);
            }
        };
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "phone");
        thread.setDaemon(true);
        return thread;
    }
}
