/** What lies on the disk: terminals, SIMs, the certificate. Must not know the protocol. */
package io.trustline.simulators.terminal.home;
