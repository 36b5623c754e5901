package io.trustline.simulators.phone.call;

import io.trustline.simulators.phone.sound.Beep;
import io.trustline.simulators.phone.sound.Offer;
import io.trustline.simulators.phone.sound.Recording;
import io.trustline.simulators.phone.sound.SoundLine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One call from the moment it arrives; lives on the telephone's thread alone. */
final class PhoneCall {

    private final Telephone telephone;
    private final int number;
    private final Line line;
    private final String caller;
    private final Offer offer;
    private final boolean wantsSomebody;
    private final Instant began;
    private final Recording recording = new Recording();
    private Optional<SoundLine> sound = Optional.empty();
    private Optional<Instant> answered = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private CallState state = CallState.RINGING;
    private int keys;

    PhoneCall(Telephone telephone, int number, Arrival arrival) {
        this.telephone = telephone;
        this.number = number;
        this.line = arrival.line();
        this.caller = arrival.caller();
        this.offer = arrival.offer();
        this.wantsSomebody = telephone.manner().waitsForSomebody();
        this.began = telephone.desk().clock().instant();
    }

    int number() {
        return number;
    }

    boolean isOn(Line other) {
        return line == other;
    }

    boolean isOver() {
        return state == CallState.OVER;
    }

    boolean waitsForSomebody() {
        return wantsSomebody && state == CallState.RINGING;
    }

    Recording recording() {
        return recording;
    }

    void ring() {
        guarded(line::ring);
    }

    void forward() {
        guarded(line::forward);
    }

    void later(Duration wait, Runnable step) {
        telephone.later(wait, () -> {
            if (state == CallState.RINGING) {
                step.run();
            }
        });
    }

    void answer(Answering how) {
        guarded(() -> {
            var opened = open(how == Answering.MACHINE ? Beep.MACHINE : Beep.NONE);
            sound = Optional.of(opened);
            line.answer(how, opened.port());
            answered = Optional.of(telephone.desk().clock().instant());
            state = CallState.TALKING;
            opened.start();
        });
    }

    void refuse(Refusal why) {
        guarded(() -> line.refuse(why));
        finish(why.ending());
    }

    void hangUp() {
        guarded(line::hangUp);
        finish(Ending.WE_HUNG_UP);
    }

    boolean press(char key) {
        boolean pressed = state == CallState.TALKING && sound.filter(line -> line.press(key)).isPresent();
        keys += pressed ? 1 : 0;
        return pressed;
    }

    /** The first ending counts; a second one changes nothing. */
    void finish(Ending how) {
        if (isOver()) {
            return;
        }
        state = CallState.OVER;
        ending = Optional.of(how);
        ended = Optional.of(telephone.desk().clock().instant());
        sound.ifPresent(SoundLine::close);
        recording.end();
        telephone.ended(this);
    }

    CallView view() {
        return new CallView(number, caller, state, waitsForSomebody(), began, answered, ended, ending, keys,
                recording.length() > 0);
    }

    private SoundLine open(Beep beep) {
        try {
            return SoundLine.open(telephone.desk().host(), offer, beep, recording, telephone.desk().chance());
        } catch (IOException noPort) {
            throw new LineBroken("no port for sound", noPort);
        }
    }

    private void guarded(Runnable step) {
        if (isOver()) {
            return;
        }
        try {
            step.run();
        } catch (LineBroken broken) {
            telephone.desk().journal().accept("call " + number + " broke: " + broken.getMessage());
            finish(Ending.BROKEN);
        }
    }
}
