/** Keeps tenants, their keys, use and news. Must not know transactions, HTTP edges or pages. */
package io.trustline.portal.provider.control;
