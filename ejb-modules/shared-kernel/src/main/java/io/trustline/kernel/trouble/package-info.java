/** What an exception means to whoever waits for an answer. Must not know who waits, nor how the answer looks. */
package io.trustline.kernel.trouble;
