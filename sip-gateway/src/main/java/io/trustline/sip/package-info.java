/** The telephone gateway: places real calls that read a code aloud. Must not know customers, accounts or sessions. */
package io.trustline.sip;
