package io.trustline.sip.call.control;

import io.trustline.kernel.identity.Msisdn;
import io.trustline.sip.api.TrunkWish;
import io.trustline.sip.leg.control.HangUp;
import io.trustline.sip.leg.control.Invitation;
import io.trustline.sip.leg.control.Leg;
import io.trustline.sip.leg.control.LegEar;
import io.trustline.sip.leg.control.LegNews;
import io.trustline.sip.leg.control.Legs;
import io.trustline.sip.trunk.control.Booking;
import io.trustline.sip.trunk.control.Trunk;
import io.trustline.sip.trunk.control.TrunkChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Trunks "north", "south", "west" and what is on their wires. */
public final class TownNetwork implements Legs, TrunkChoice {

    public final List<Wire> wires = new CopyOnWriteArrayList<>();
    public final List<String> conducts = new ArrayList<>();
    public final List<String> trunks = new ArrayList<>(List.of("north", "south", "west"));
    public int roomTaken;

    @Override
    public Leg invite(Invitation invitation, LegEar ear) {
        var wire = new Wire(invitation, ear);
        wires.add(wire);
        return wire;
    }

    @Override
    public Optional<Booking> book(Msisdn number, Set<String> exceptThese) {
        return trunks.stream().filter(name -> !exceptThese.contains(name)).findFirst().map(Room::new);
    }

    public Wire last() {
        return wires.get(wires.size() - 1);
    }

    public static Trunk trunk(String name) {
        return new Trunk(
                new TrunkWish(name, name + ".example", 5060, TrunkWish.Transport.UDP, TrunkWish.Mode.STATIC, "",
                        "", "", "+861080001000", TrunkWish.NumberFormat.E164, true, 10, 10, 1, 1, List.of(), 12,
                        TrunkWish.Media.RTP, TrunkWish.Redirects.REFUSE),
                true);
    }

    /** One attempt as the stack keeps it. */
    public static final class Wire implements Leg {

        public final Invitation invitation;
        public final List<HangUp> ends = new ArrayList<>();
        public final List<String> reoffers = new ArrayList<>();
        private final LegEar ear;
        private boolean rings;
        private boolean over;

        Wire(Invitation invitation, LegEar ear) {
            this.invitation = invitation;
            this.ear = ear;
        }

        public void tell(LegNews news) {
            rings |= news instanceof LegNews.Ringing || news instanceof LegNews.EarlyMedia
                    || news instanceof LegNews.Trying;
            over |= news instanceof LegNews.Failed || news instanceof LegNews.Broken || news instanceof LegNews.Closed;
            ear.hear(news);
        }

        /** Somebody's telephone may ring because of it, whatever we did about that. */
        public boolean mayRing() {
            return rings ? !over : !over && ends.isEmpty();
        }

        @Override
        public void end(HangUp why) {
            ends.add(why);
        }

        @Override
        public void answerReoffer(String sdp) {
            reoffers.add(sdp);
        }
    }

    private final class Room implements Booking {

        private final String name;
        private boolean given;

        Room(String name) {
            this.name = name;
            roomTaken++;
        }

        @Override
        public Trunk trunk() {
            return TownNetwork.trunk(name);
        }

        @Override
        public void went(Conduct conduct) {
            conducts.add(name + " " + conduct);
        }

        @Override
        public void close() {
            roomTaken -= given ? 0 : 1;
            given = true;
        }
    }
}
