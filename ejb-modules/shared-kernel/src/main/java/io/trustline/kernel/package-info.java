/** Words and small machinery that every context speaks. Must not know any context. */
package io.trustline.kernel;
