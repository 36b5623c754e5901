/** The telephone numbers of customers. Must not know calls, codes or pages. */
package io.trustline.portal.number;
