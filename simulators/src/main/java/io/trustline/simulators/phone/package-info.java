/** A telephone for people without one: it answers SIP and is a web page. Must not know the gateway that calls it. */
package io.trustline.simulators.phone;
