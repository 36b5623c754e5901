/** Keeps the gateway's tables bounded. Must not know what calls are under way. */
package io.trustline.sip.upkeep.control;
