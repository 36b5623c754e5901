/** SIP on the wire; the only package that knows javax.sip. Must not know calls, media or tables. */
package io.trustline.sip.stack.control;
