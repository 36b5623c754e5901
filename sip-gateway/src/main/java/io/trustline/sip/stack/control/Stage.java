package io.trustline.sip.stack.control;

/** How far an attempt is: calling, in the call, taking leave, over (but late answers may still come). */
enum Stage {
    INVITING,
    TALKING,
    LEAVING,
    OVER
}
