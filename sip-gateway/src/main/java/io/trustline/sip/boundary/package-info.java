/** The doors, the listener of commands, the relay of events, start and stop. Must not know SIP messages or packets. */
package io.trustline.sip.boundary;
