/** The gateway beside programs of strangers. Must not know what is inside the packages that it drives. */
package io.trustline.sip.peers;
