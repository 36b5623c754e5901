/** The console's page about ways back in. Must not know how people prove themselves, or what an account keeps. */
package io.trustline.web.console.reentry;
