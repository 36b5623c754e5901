/** What the person can have the terminal do. Must not know how the platform works inside. */
package io.trustline.simulators.terminal.play;
