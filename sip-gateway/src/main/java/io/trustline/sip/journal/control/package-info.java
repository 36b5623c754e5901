/** What is written down of calls: rows, events, and whose they are. Must not know SIP, sound or queues. */
package io.trustline.sip.journal.control;
