/** What an operator does: script, guide, upgrade, other JDKs. Must not know the pages beyond a sign of life. */
package io.trustline.tests.operation;
