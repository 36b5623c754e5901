package io.trustline.device.list.control;

/** A good line: which device, and the key that only it and the platform know. */
record ListRow(long line, String serial, byte[] key) {

    @Override
    public String toString() {
        return "line " + line;
    }
}
