/** Addresses, networks and host names as the outside writes them. Must not know requests, servlets or settings. */
package io.trustline.kernel.network;
