/** Explains each message that passes, with the seed's step. Must not know who sends it, nor change anything. */
package io.trustline.simulators.terminal.story;
