package io.trustline.simulators.terminal.play;

import io.trustline.sdk.source.Sources;
import io.trustline.sdk.transport.Deadlines;
import io.trustline.sdk.transport.HttpTransport;
import io.trustline.sdk.transport.TlsTrust;
import io.trustline.sdk.transport.Transport;
import io.trustline.simulators.terminal.console.Screen;
import io.trustline.simulators.terminal.home.NotHere;
import io.trustline.simulators.terminal.home.Subscriber;
import io.trustline.simulators.terminal.home.Subscribers;
import io.trustline.simulators.terminal.home.Surroundings;
import java.time.Clock;

/** Where everything is played: the ways to the platform, the SIMs, the screen. */
record Stage(Surroundings surroundings, Screen screen, Clock clock) {

    Stage(Surroundings surroundings, Screen screen) {
        this(surroundings, screen, Sources.clock());
    }

    Subscribers subscribers() {
        return Subscribers.read(surroundings.subscribers());
    }

    Subscriber subscriber(String name) {
        return subscribers().called(name).orElseThrow(() -> new NotHere(NotHere.What.SIM, name));
    }

    /** Through the operator's gateway, as a terminal with this SIM. */
    Transport gateway(Subscriber subscriber) {
        return HttpTransport.through(surroundings.gateway(), subscriber.sim(), Deadlines.USUAL);
    }

    /** Straight to the platform, past the gateway. */
    HttpTransport platform() {
        return HttpTransport.to(surroundings.platform(), TlsTrust.only(surroundings.certificate()), Deadlines.USUAL);
    }
}
