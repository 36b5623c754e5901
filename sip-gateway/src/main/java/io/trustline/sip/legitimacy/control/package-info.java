/** Whether whoever asks may ask: services, their keys, K2, replays, secrets. Must not know calls, trunks or media. */
package io.trustline.sip.legitimacy.control;
