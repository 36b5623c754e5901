/** A customer's factors as their owner sees them. Must not know tables, secrets once given out, or pages. */
package io.trustline.portal.factor.api;
