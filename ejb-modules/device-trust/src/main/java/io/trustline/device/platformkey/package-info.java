/** The platform's key pairs, whose public halves makers put into devices. Must not know devices. */
package io.trustline.device.platformkey;
