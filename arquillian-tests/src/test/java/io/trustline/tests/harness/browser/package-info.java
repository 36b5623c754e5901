/** Drives a real browser. Must not know what a page should say. */
package io.trustline.tests.harness.browser;
