package io.trustline.device.list.control;

import java.io.IOException;

/** A maker's list while it is read. */
public final class OpenList {

    private final ListTaking taking;
    private final String maker;
    private final MakersList list;

    OpenList(ListTaking taking, String maker, MakersList list) {
        this.taking = taking;
        this.maker = maker;
        this.list = list;
    }

    /** The next rows, keys sealed; an empty batch at the end. Slow work: call it outside any transaction. */
    public ReadyBatch next() throws IOException {
        return taking.ready(maker, list.next(ListTaking.BATCH));
    }
}
