package io.trustline.sip.engine.control;

import io.trustline.sip.media.control.SoundRules;
import io.trustline.sip.speech.control.PromptFolder;
import io.trustline.sip.stack.control.StackPlan;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkRhythm;
import java.util.List;

/** Where and how calls are carried. {@code declared} are the trunks of the trunks file. */
public record CarrierPlan(StackPlan stack, TrunkRhythm rhythm, List<Trunk> declared, SoundRules sound,
        PromptFolder prompts, int listeners, int listenersWaiting) {

    public CarrierPlan { declared = List.copyOf(declared); }
}
