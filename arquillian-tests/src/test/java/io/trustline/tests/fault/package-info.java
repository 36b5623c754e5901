/** What happens when the process, the database or the disk fails. Must not know how the product heals. */
package io.trustline.tests.fault;
