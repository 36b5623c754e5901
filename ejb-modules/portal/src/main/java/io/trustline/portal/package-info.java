/** Customers, their accounts, sign-in and activity. Knows nothing of pages, calls, cameras or money. */
package io.trustline.portal;
