/** Where device trust begins and ends: transactions, roles, timers, start. Must not know how decisions are made. */
package io.trustline.device.boundary;
