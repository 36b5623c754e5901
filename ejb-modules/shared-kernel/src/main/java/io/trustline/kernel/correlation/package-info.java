/** The thread that runs through page, log and message of one request. Must not know who asks or why. */
package io.trustline.kernel.correlation;
