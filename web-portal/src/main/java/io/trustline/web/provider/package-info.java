/** Pages for customers who stand for a company: its service, keys, use and news. Must not know tables or operators. */
package io.trustline.web.provider;
