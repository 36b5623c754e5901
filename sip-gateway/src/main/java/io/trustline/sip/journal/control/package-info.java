/** What is written down of calls: rows, events, and which process they belong to. Must not know SIP, sound or queues. */
package io.trustline.sip.journal.control;
