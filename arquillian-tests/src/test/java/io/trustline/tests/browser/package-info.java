/** The pages in a real browser: both languages, keyboard, contrast, small screens. Must not know how pages are made. */
package io.trustline.tests.browser;
