/** Starts, stops and kills Trustline as an operator would. Must not know its pages. */
package io.trustline.tests.harness.server;
