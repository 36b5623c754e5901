/** What people see and do in a real browser. Must not know how pages are made. */
package io.trustline.tests.browser;
