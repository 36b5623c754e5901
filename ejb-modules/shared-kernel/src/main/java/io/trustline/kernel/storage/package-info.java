/** What every context needs of a database: its migrations, and how to say that it failed. Must not know any table. */
package io.trustline.kernel.storage;
