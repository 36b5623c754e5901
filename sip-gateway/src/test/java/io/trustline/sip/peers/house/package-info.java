/** The gateway's own engine as the tests run it. Must not know the strangers that it is put beside. */
package io.trustline.sip.peers.house;
