package io.trustline.device.api;

import io.trustline.kernel.problem.ProblemType;

/** Why device trust refuses (docs/protocols/device-trust.md §9); slugs are stable, and none says which check failed. */
public final class DeviceProblems {

    public static final ProblemType UNREADABLE_MESSAGE = new ProblemType("unreadable-message", 400,
            "The message cannot be read");
    public static final ProblemType UNKNOWN_KEY = new ProblemType("unknown-key", 400,
            "The platform has no such key any more");
    public static final ProblemType ALGORITHM_REFUSED = new ProblemType("algorithm-refused", 400,
            "This algorithm is not allowed here");
    public static final ProblemType CLOCK_SKEWED = new ProblemType("clock-skewed", 400,
            "The message's time is too far from the platform's");
    public static final ProblemType NOT_PROVEN = new ProblemType("not-proven", 401,
            "The sender did not prove who it is");
    public static final ProblemType GATEWAY_NEEDED = new ProblemType("gateway-needed", 403,
            "This goes through the operator's gateway only");
    public static final ProblemType NUMBER_NOT_TRUSTED = new ProblemType("number-not-trusted", 403,
            "Nobody vouches for the number in this request");
    public static final ProblemType SIM_CHANGED = new ProblemType("sim-changed", 403,
            "Device and SIM do not belong together");
    public static final ProblemType DEVICE_SUSPENDED = new ProblemType("device-suspended", 403,
            "The device is suspended");
    public static final ProblemType DEVICE_REVOKED = new ProblemType("device-revoked", 403, "The device is revoked");
    public static final ProblemType REPLAYED = new ProblemType("replayed", 409, "This message was taken before");
    public static final ProblemType INITIALISE_AGAIN = new ProblemType("initialise-again", 409,
            "There is no valid key: initialise again");
    public static final ProblemType CONFIGURE_AGAIN = new ProblemType("configure-again", 409,
            "There is no valid session: fetch the configuration again");
    public static final ProblemType DEVICE_LIVE = new ProblemType("device-live", 409,
            "The identity belongs to a live device");
    public static final ProblemType NO_SUCH_DEVICE = new ProblemType("no-such-device", 404, "There is no such device");
    public static final ProblemType WRONG_STATE = new ProblemType("wrong-state", 409,
            "The state it is in does not allow that");
    public static final ProblemType LIST_UNREADABLE = new ProblemType("list-unreadable", 422,
            "The list is not of the form that makers send");

    private DeviceProblems() {
    }
}
