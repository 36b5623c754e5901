/** Documents that must agree with the code. Must not know a running server. */
package io.trustline.tests.document;
