/** Checks and keeps what people prove themselves with. Must not know transactions, calls or pages. */
package io.trustline.portal.factor.control;
