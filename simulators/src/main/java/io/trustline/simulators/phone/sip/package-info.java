/** The telephone's side of SIP, and the only place that names the stack. Must not know web pages or sound. */
package io.trustline.simulators.phone.sip;
