package io.trustline.sip.journal.control;

import io.trustline.sip.api.CallId;

/** Something that waits to be written. */
record Entry(CallId call, Runnable writing) {}
