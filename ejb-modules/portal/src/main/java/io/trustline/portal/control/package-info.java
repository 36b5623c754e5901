/** How the portal decides: passwords, budgets, sessions, the log. Must not know transactions, pages or messaging servers. */
package io.trustline.portal.control;
