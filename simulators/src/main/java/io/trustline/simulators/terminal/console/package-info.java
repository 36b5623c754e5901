/** How things look on the screen, in the person's language. Must not know what they mean. */
package io.trustline.simulators.terminal.console;
