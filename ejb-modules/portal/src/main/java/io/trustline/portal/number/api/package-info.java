/** A customer's numbers as their owner sees them. Must not know tables or calls. */
package io.trustline.portal.number.api;
