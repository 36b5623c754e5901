/** Where the portal begins and ends: transactions, roles, timers, inbound messages. Must not know how decisions are made. */
package io.trustline.portal.boundary;
