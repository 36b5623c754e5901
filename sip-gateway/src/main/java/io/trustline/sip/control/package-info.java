/** Settings, log and tallies of the gateway. Must not know any feature. */
package io.trustline.sip.control;
