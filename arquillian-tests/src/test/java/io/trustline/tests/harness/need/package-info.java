/** Which parts of a machine a test needs. Must not know the tests. */
package io.trustline.tests.harness.need;
