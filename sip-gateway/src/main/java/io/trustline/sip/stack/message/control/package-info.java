/** How SIP messages are written, read and judged. Must not know sockets, trunks or calls. */
package io.trustline.sip.stack.message.control;
