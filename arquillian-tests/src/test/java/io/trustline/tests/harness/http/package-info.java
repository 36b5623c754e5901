/** Talks to the pages without a browser. Must not know what a right answer is. */
package io.trustline.tests.harness.http;
