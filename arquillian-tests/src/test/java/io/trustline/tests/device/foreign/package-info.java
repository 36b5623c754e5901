/** Devices that were written in another language, from the document alone. Must not know our SDK. */
package io.trustline.tests.device.foreign;
