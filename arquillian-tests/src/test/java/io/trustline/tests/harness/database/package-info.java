/** Reads databases from outside, and runs a PostgreSQL of its own. Must not know what the rows mean. */
package io.trustline.tests.harness.database;
