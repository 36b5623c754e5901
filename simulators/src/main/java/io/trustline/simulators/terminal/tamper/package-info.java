/** Attacks, each sent for real so that its refusal can be seen. Must not know how the terminal is built. */
package io.trustline.simulators.terminal.tamper;
