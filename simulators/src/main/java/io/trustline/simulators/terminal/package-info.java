/** A terminal that a person plays at a prompt. Must not know the platform, but for its address and its protocol. */
package io.trustline.simulators.terminal;
