/** What the person typed. Must not know what is done with it. */
package io.trustline.simulators.terminal.argument;
