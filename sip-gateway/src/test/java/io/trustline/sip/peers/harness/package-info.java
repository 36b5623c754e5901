/** Starts, watches and ends the programs of strangers. Must not know what a right answer is. */
package io.trustline.sip.peers.harness;
