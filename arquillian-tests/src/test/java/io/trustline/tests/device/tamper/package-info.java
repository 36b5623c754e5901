/** What an attacker may send, message by message. Must not know how the platform looks inside. */
package io.trustline.tests.device.tamper;
