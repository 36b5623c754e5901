/** What was kept from being called, and why, for operators. Must not know tables or numbers in full. */
package io.trustline.portal.guard.api;
