/** Keeps customers' numbers and what they may be used for. Must not know transactions, calls or pages. */
package io.trustline.portal.number.control;
