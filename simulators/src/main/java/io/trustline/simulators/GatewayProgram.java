package io.trustline.simulators;

/** Starts the operator's gateway. */
public final class GatewayProgram {

    private GatewayProgram() {
    }

    public static void main(String[] arguments) {
        throw new UnsupportedOperationException("comes next");
    }
}
