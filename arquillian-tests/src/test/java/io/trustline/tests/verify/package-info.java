/** The API for other companies, used from outside as their programs use it. Must not know how the portal does it. */
package io.trustline.tests.verify;
