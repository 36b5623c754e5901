/** A telephone and a caller for tests. Must not know the gateway. */
package io.trustline.tests.harness.telephone;
