/** Holds the documents against the code that they speak of. Must not know a running server. */
package io.trustline.tests.document;
