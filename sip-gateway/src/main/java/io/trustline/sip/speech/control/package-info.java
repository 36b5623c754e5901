/** Prompts, what is said with them, and the ear that checks it. Must not know RTP, SIP or calls. */
package io.trustline.sip.speech.control;
