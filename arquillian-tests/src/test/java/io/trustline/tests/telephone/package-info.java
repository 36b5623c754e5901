/** Whole calls with the real server and the web telephone. Must not know how the gateway does it. */
package io.trustline.tests.telephone;
