package io.trustline.simulators.phone;

import io.trustline.sdk.source.Sources;
import io.trustline.simulators.phone.call.Desk;
import io.trustline.simulators.phone.call.Telephone;
import io.trustline.simulators.phone.sip.SipPort;
import io.trustline.simulators.phone.web.PhoneWeb;
import java.io.IOException;
import java.util.function.Consumer;

/** A telephone while it runs: its SIP port and its page. */
public final class PhoneServer implements AutoCloseable {

    private final Telephone telephone;
    private final SipPort port;
    private final PhoneWeb web;

    private PhoneServer(Telephone telephone, SipPort port, PhoneWeb web) {
        this.telephone = telephone;
        this.port = port;
        this.web = web;
    }

    /** @param journal where one line for each event goes, with nobody's number in it */
    public static PhoneServer open(PhonePlan plan, Consumer<String> journal) throws IOException {
        var desk = new Desk(plan.sip().getAddress(), Sources.clock(), Sources.chance(), journal);
        var telephone = new Telephone(desk, plan.manner());
        var port = SipPort.open(plan.sip(), telephone, desk);
        try {
            return new PhoneServer(telephone, port, PhoneWeb.open(plan.page(), telephone));
        } catch (IOException taken) {
            port.close();
            telephone.close();
            throw taken;
        }
    }

    /** Where the page is. */
    public int port() {
        return web.port();
    }

    /** Ends a call politely first. */
    @Override
    public void close() {
        telephone.close();
        web.close();
        port.close();
    }
}
