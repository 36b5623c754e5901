/** The telephone itself: what it does when it is called, and its calls. Must not know SIP messages or web pages. */
package io.trustline.simulators.phone.call;
