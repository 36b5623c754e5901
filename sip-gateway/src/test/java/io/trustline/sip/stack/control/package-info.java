/** The stack beside SIPp. Must not know calls. */
package io.trustline.sip.stack.control;
