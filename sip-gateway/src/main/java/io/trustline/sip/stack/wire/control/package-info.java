/** The library's stack, its ports and who hears what comes in. Must not know trunks or calls. */
package io.trustline.sip.stack.wire.control;
