package io.trustline.tests.architecture;

import java.util.List;
import java.util.Set;

/** One row of the table of contexts: its package, and whose door it may knock at. */
record Context(String name, Set<String> mayUse) {

    static final String BASE = "io.trustline";
    static final String KERNEL = "kernel";
    static final String WEB = "web";
    /** The edge for machines. */
    static final String WEB_API = "webapi";
    /** Devices and networks to play with. */
    static final String SIMULATORS = "simulators";
    /** The library of device makers, of which the platform knows the wire forms only. */
    static final String SDK = "sdk";

    /** The picture in docs/context-map.md, as data. A context that is not built yet has no classes to judge. */
    static final List<Context> TABLE = List.of(context("portal", "sip", "device"), context("device"),
            context("sip", "device"), context("media"), context("signaling", "device", "media"),
            context("banking", "portal", "device"));

    private static Context context(String name, String... mayUse) {
        return new Context(name, Set.of(mayUse));
    }

    /** Its rooms and all below. */
    String all() {
        return in(name);
    }

    /** Wherever it is: a context may have features, each with rooms of its own. */
    String room(String room) {
        return in(name + ".." + room);
    }

    static String in(String path) {
        return BASE + "." + path + "..";
    }
}
