package io.trustline.sip.engine.control;

import io.trustline.sip.api.Language;
import io.trustline.sip.media.control.SoundRoom;
import io.trustline.sip.speech.control.Ear;
import io.trustline.sip.speech.control.Listeners;
import io.trustline.sip.speech.control.Prompts;
import io.trustline.sip.speech.control.Script;
import io.trustline.sip.speech.control.SpokenScript;
import io.trustline.sip.stack.control.SipStackLegs;
import io.trustline.sip.stack.control.SipTrunkProbe;
import io.trustline.sip.trunk.control.Surroundings;
import io.trustline.sip.trunk.control.Trunks;

/** SIP, trunks and sound, begun before the first call and ended after the last. */
final class Carriers {

    private final CarrierPlan plan;
    private final SipStackLegs legs;
    private final Trunks trunks;
    private final SpokenScript script;
    private final Listeners listeners;
    private final SoundRoom room;

    /** Throws where a prompt is missing, or our own ear cannot tell the digits apart. */
    Carriers(World world, CarrierPlan plan) {
        this.plan = plan;
        var surroundings = new Surroundings(world.clock(), world.random(), world.threads());
        this.legs = new SipStackLegs(plan.stack(), surroundings);
        this.trunks = new Trunks(new SipTrunkProbe(legs), plan.rhythm(), surroundings);
        var prompts = new Prompts(plan.prompts());
        this.script = new SpokenScript(prompts);
        var ear = new Ear(prompts);
        ear.tryOut(prompts);
        this.listeners = new Listeners(ear, plan.listeners(), plan.listenersWaiting(), world.threads());
        this.room = new SoundRoom(plan.sound(), new SoundRoom.Tools(prompts, listeners, world.clock(), world.random(),
                world.threads()));
    }

    Network network() {
        return new Network(legs, trunks, room, script);
    }

    Script script() {
        return script;
    }

    Trunks trunks() {
        return trunks;
    }

    /** Throws where a port is taken. */
    void start() {
        legs.start();
        room.start();
        // To ourselves, some seconds beside everything else: the first call shall find everything loaded.
        room.warmUp(script.again(Language.ENGLISH, "2580"));
        plan.declared().forEach(trunks::put);
        trunks.start();
    }

    /** Nothing of it runs or listens afterwards; what was never started is stopped, too. */
    void stop() {
        trunks.stop();
        legs.stop();
        room.close();
        listeners.close();
    }
}
