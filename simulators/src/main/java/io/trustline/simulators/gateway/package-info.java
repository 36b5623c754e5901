/** The operator's gateway, small but real: knows its SIMs and vouches for their numbers. Must not know what is sent. */
package io.trustline.simulators.gateway;
