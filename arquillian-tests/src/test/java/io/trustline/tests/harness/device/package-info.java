/** Devices as raw as a test wants them: every message a text that may be bent. Must not know what is tested. */
package io.trustline.tests.harness.device;
